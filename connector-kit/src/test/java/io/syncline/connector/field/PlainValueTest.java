package io.syncline.connector.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.HubJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainValueTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "\"ACME\" => ACME",
                "4.5 => 4.5",
                "true => true",
                "{\"id\":\"7\",\"value\":\"High\"} => High",
                "{\"id\":\"7\"} => 7",
                "{\"label\":\"bug\"} => bug",
                "{\"key\":\"UD\",\"name\":\"UI Design\"} => UI Design",
                "{\"key\":\"k\",\"displayName\":\"Alice\",\"email\":null} => Alice",
                "{\"value\":\"Europe\",\"child\":{\"value\":\"Berlin\"}} => Europe - Berlin",
                "[{\"value\":\"A\"},\"B\"] => A, B",
            })
    void valuesOfEveryFormHaveAText(String value, String text) {
        assertThat(PlainValue.of(HubJson.read(value, JsonNode.class))).contains(text);
    }

    @Test
    void nothingHasNoText() {
        for (String nothing : new String[] {"null", "[]", "{}", "\" \"", "[null]", "{\"value\":null}"}) {
            assertThat(PlainValue.of(HubJson.read(nothing, JsonNode.class)))
                    .as(nothing)
                    .isEmpty();
        }
    }
}
