package io.syncline.connector.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.tracker.Answer;
import io.syncline.hub.issue.HubNamed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindOrMakeTest {
    private final List<HubNamed> there = new ArrayList<>(List.of(HubNamed.of("1", "One")));

    private Answer<HubNamed> make(Answer<HubNamed> made, boolean appears) {
        return FindOrMake.named("two", () -> Answer.done(List.copyOf(there)), () -> {
            if (appears) there.add(HubNamed.of("2", "Two"));
            return made;
        });
    }

    @Test
    void whatIsThereIsFoundWhateverItsCase() {
        Answer<HubNamed> answer = FindOrMake.named("ONE", () -> Answer.done(there), () -> {
            throw new AssertionError("made again");
        });

        assertThat(answer).isEqualTo(Answer.done(HubNamed.of("1", "One")));
    }

    @Test
    void whatAnotherMadeMeanwhileIsFound() {
        assertThat(make(Answer.refused("exists already"), true)).isEqualTo(Answer.done(HubNamed.of("2", "Two")));
    }

    @Test
    void refusalStaysARefusalWhenNothingAppears() {
        assertThat(make(Answer.refused("not allowed"), false)).isEqualTo(Answer.refused("not allowed"));
    }

    @Test
    void lostAnswerIsFoundOrTriedLater() {
        assertThat(make(new Answer.Unknown<>("lost"), false)).isInstanceOf(Answer.TryLater.class);
        assertThat(make(new Answer.Unknown<>("lost"), true)).isEqualTo(Answer.done(HubNamed.of("2", "Two")));
    }
}
