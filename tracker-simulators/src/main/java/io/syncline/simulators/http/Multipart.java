package io.syncline.simulators.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the files out of a form that lies in a file itself. The decoder of the HTTP library is not used: it adds a byte to a file
 * when a packet happens to end within the line break before a boundary.
 */
public final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final int HEAD = 16 * 1024;

    private final InputStream form;
    private final byte[] delimiter;
    private final Path folder;

    private Multipart(InputStream form, String boundary, Path folder) {
        this.form = form;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        this.folder = folder;
    }

    /** The parts that are files, each in a file of its own in the folder; a form that is cut off is refused with 400. */
    public static List<Upload> files(Path form, String contentType, Path folder) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) throw new Refused(Answer.text(400, "no boundary"));
        try (var in = new BufferedInputStream(Files.newInputStream(form), 64 * 1024)) {
            return new Multipart(in, boundary.group(1), folder).files();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Upload> files() throws IOException {
        List<Upload> files = new ArrayList<>();
        // The first boundary has no line break before it.
        copy(2, OutputStream.nullOutputStream());
        while (form.read() != '-') {
            form.read();
            String head = head();
            Optional<String> fileName = value(head, "filename=\"([^\"]*)\"");
            Path file = folder.resolve(UUID.randomUUID().toString());
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                copy(0, out);
            }
            fileName.ifPresent(name -> files.add(new Upload(
                    value(head, "[; ]name=\"([^\"]*)\"").orElse(""),
                    name,
                    value(head, "(?i)content-type: *([^\r\n]+)").orElse("application/octet-stream"),
                    file,
                    file.toFile().length())));
        }
        return files;
    }

    /** The lines up to the first empty one. */
    private String head() throws IOException {
        var head = new StringBuilder("\r\n");
        while (head.length() < HEAD && (head.length() == 2 || !head.toString().endsWith("\r\n\r\n")))
            head.append((char) next());
        return new String(head.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** Copies what comes before the next boundary, of which so many bytes have come already, and reads over that. */
    private void copy(int matched, OutputStream out) throws IOException {
        int place = matched;
        while (place < delimiter.length) {
            int read = next();
            if (read == (delimiter[place] & 0xff)) {
                place++;
            } else {
                // Only its first byte can begin the boundary anew, for that byte occurs in it once.
                out.write(delimiter, 0, place);
                boolean anew = read == delimiter[0];
                place = anew ? 1 : 0;
                if (!anew) out.write(read);
            }
        }
    }

    private int next() throws IOException {
        int read = form.read();
        if (read < 0) throw new Refused(Answer.text(400, "the form is cut off"));
        return read;
    }

    private static Optional<String> value(String head, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(head);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
