package io.syncline.connector.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckedContentTest {
    private static final String HASH = "ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73";

    @Test
    void allBytesAreHashedOnTheirWay() throws IOException {
        CheckedContent content = content("content", 7, Optional.of(HASH));

        content.readAllBytes();

        assertThat(content.intact()).isTrue();
        assertThat(content.hash()).isEqualTo(HASH);
    }

    @Test
    void readerThatStopsAtTheLastByteLeavesItIntact() throws IOException {
        CheckedContent content = content("content", 7, Optional.empty());

        content.readNBytes(7);

        assertThat(content.intact()).isTrue();
    }

    @Test
    void shortContentEndsInAnException() {
        CheckedContent content = content("cont", 7, Optional.empty());

        assertThatThrownBy(content::readAllBytes)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("4 of 7");
        assertThat(content.intact()).isFalse();
        assertThat(content.trouble()).isPresent();
    }

    @Test
    void longContentEndsInAnException() {
        CheckedContent content = content("content and more", 7, Optional.empty());

        assertThatThrownBy(content::readAllBytes).isInstanceOf(IOException.class);
        assertThat(content.intact()).isFalse();
    }

    @Test
    void otherContentThanAnnouncedEndsInAnException() {
        CheckedContent content = content("CONTENT", 7, Optional.of(HASH));

        assertThatThrownBy(content::readAllBytes)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("hash");
        assertThat(content.intact()).isFalse();
    }

    private static CheckedContent content(String text, long length, Optional<String> hash) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new CheckedContent(new AttachmentContent(new ByteArrayInputStream(bytes), bytes.length), length, hash);
    }
}
