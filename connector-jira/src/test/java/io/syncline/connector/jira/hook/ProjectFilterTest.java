package io.syncline.connector.jira.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectFilterTest {
    private static ProjectFilter of(String... keys) {
        return new ProjectFilter(new TreeSet<>(Set.of(keys)));
    }

    @Test
    void keysAreQuotedSinceSomeAreWordsOfJql() {
        assertThat(of("UD", "IN").jql()).isEqualTo("project in (\"IN\", \"UD\")");
        assertThat(of("UD", "IN").same(of("UD", "IN").jql())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"project in (UD, OPS)", "PROJECT IN ('ops','ud')", " project in(\"UD\",\"OPS\") "})
    void otherWordsForTheSameAreTheSame(String jql) {
        assertThat(of("UD", "OPS").same(jql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "project = UD",
                "project in (UD, OPS, WEB)",
                "project not in (UD, OPS)",
                "project in (UD, OPS) and status = Done",
                "issuetype in (UD, OPS)",
                "projects in (UD, OPS)"
            })
    void whatFindsOthersIsNotTheSame(String jql) {
        assertThat(of("UD", "OPS").same(jql)).isFalse();
    }

    @Test
    void oneProjectMayBeAnEquation() {
        assertThat(of("UD").same("project = UD")).isTrue();
        assertThat(of("UD").same("project != UD")).isFalse();
    }

    @Test
    void withoutProjectsThereIsNoFilter() {
        assertThatIllegalArgumentException().isThrownBy(ProjectFilterTest::of);
    }
}
