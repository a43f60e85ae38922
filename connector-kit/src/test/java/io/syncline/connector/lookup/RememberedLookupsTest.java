package io.syncline.connector.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Credentials;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.WebhookSecret;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.issue.HubNamed;
import io.syncline.hub.issue.HubProject;
import io.syncline.hub.lookup.NameList;
import io.syncline.hub.lookup.NewName;
import io.syncline.hub.lookup.NewOption;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RememberedLookupsTest {
    private final List<String> asked = new ArrayList<>();
    private final List<HubNamed> versions = new ArrayList<>(List.of(HubNamed.of("1.0")));
    private final Lookups lookups = new RememberedLookups(new Counting(), Clock.systemUTC(), Duration.ofMinutes(1));
    private final Instance instance = instance("one");

    private static Instance instance(String id) {
        return new Instance(
                new InstanceId(id),
                "uid",
                URI.create("https://" + id + ".example"),
                Credentials.of(Map.of("token", "t")),
                new WebhookSecret("s"),
                false);
    }

    @Test
    void listIsAskedForOncePerProjectListAndInstance() {
        for (int time = 0; time < 2; time++) {
            lookups.names(instance, NameList.VERSION, "UD");
            lookups.names(instance, NameList.VERSION, "OPS");
            lookups.names(instance, NameList.STATUS, "UD");
            lookups.names(instance("two"), NameList.VERSION, "UD");
            lookups.project(instance, "UD");
            lookups.assignable(instance, "UD", "bob");
        }

        assertThat(asked).hasSize(6);
    }

    @Test
    void whatIsMadeIsSeenAtOnce() {
        lookups.names(instance, NameList.VERSION, "UD");

        lookups.makeName(instance, new NewName(NameList.VERSION, "UD", "2.0"));

        assertThat(lookups.names(instance, NameList.VERSION, "UD").result().orElseThrow())
                .extracting(HubNamed::name)
                .containsExactly("1.0", "2.0");
    }

    @Test
    void whatIsNotThereIsAskedForAgain() {
        versions.clear();

        for (int time = 0; time < 2; time++) {
            lookups.names(instance, NameList.VERSION, "UD");
            lookups.project(instance, "NOPE");
            lookups.assignable(instance, "UD", "nobody");
        }

        assertThat(asked).hasSize(6);
    }

    private final class Counting implements Lookups {
        @Override
        public Answer<Optional<HubProject>> project(Instance where, String key) {
            asked.add(key);
            return Answer.done(key.equals("NOPE") ? Optional.empty() : Optional.of(HubProject.of("1", key, key)));
        }

        @Override
        public Answer<List<HubNamed>> names(Instance where, NameList list, String project) {
            asked.add(list + project);
            return Answer.done(List.copyOf(versions));
        }

        @Override
        public Answer<Boolean> assignable(Instance where, String project, String userKey) {
            asked.add(userKey);
            return Answer.done(!userKey.equals("nobody"));
        }

        @Override
        public Answer<HubNamed> makeName(Instance where, NewName wanted) {
            HubNamed made = HubNamed.of(wanted.name());
            versions.add(made);
            return Answer.done(made);
        }

        @Override
        public Answer<HubNamed> makeOption(Instance where, NewOption wanted) {
            return Answer.refused("no options");
        }

        @Override
        public String webAddress(Instance where) {
            return where.url().toString();
        }
    }
}
