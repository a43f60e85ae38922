package io.syncline.simulators.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MultipartTest {
    private static final String TYPE = "multipart/form-data; boundary=abc";

    @TempDir
    Path folder;

    @Test
    void filesComeOutByteForByteHoweverMuchTheyLookLikeABoundary() throws IOException {
        String content = "\r\r\n--ab\r\n\r\n--a\r\n--abx\r";

        List<Upload> files = Multipart.files(
                form("--abc\r\nContent-Disposition: form-data; name=\"file\"; filename=\"ä b.bin\"\r\n"
                        + "Content-Type: image/png\r\n\r\n" + content + "\r\n--abc--\r\n"),
                TYPE,
                folder);

        assertThat(files).hasSize(1);
        Upload file = files.getFirst();
        assertThat(file.part()).isEqualTo("file");
        assertThat(file.fileName()).isEqualTo("ä b.bin");
        assertThat(file.mediaType()).isEqualTo("image/png");
        assertThat(file.size()).isEqualTo(content.length());
        assertThat(Files.readString(file.file())).isEqualTo(content);
    }

    @Test
    void partsThatAreNoFilesAreLeftOut() throws IOException {
        List<Upload> files = Multipart.files(
                form("--abc\r\nContent-Disposition: form-data; name=\"minorEdit\"\r\n\r\ntrue\r\n"
                        + "--abc\r\nContent-Disposition: form-data; name=\"file\"; filename=\"e\"\r\n\r\n\r\n--abc--"),
                TYPE,
                folder);

        assertThat(files).extracting(Upload::fileName).containsExactly("e");
        assertThat(files.getFirst().size()).isZero();
    }

    @Test
    void formThatIsCutOffIsRefused() throws IOException {
        Path cut = form("--abc\r\nContent-Disposition: form-data; name=\"file\"; filename=\"e\"\r\n\r\nhalf");

        assertThatThrownBy(() -> Multipart.files(cut, TYPE, folder)).isInstanceOf(Refused.class);
    }

    private Path form(String text) throws IOException {
        return Files.write(folder.resolve("form"), text.getBytes(StandardCharsets.UTF_8));
    }
}
