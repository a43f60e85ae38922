package io.syncline.connector.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * A body that is read while it is sent.
 *
 * @param stream read once, a piece at a time, as fast as the tracker takes it; one that ends in an exception breaks the request off
 * @param length of all of it in bytes, told to the tracker beforehand
 */
public record UploadBody(String mediaType, InputStream stream, long length) {

    /** The bytes as they are. */
    public static UploadBody raw(InputStream bytes, long length) {
        return new UploadBody("application/octet-stream", bytes, length);
    }

    /** A form with one file in it. What ends the form is sent only after the last byte of the file was read without trouble. */
    public static UploadBody form(String part, String filename, String mimetype, InputStream bytes, long length) {
        String boundary = "syncline-" + UUID.randomUUID();
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\""
                        + quoted(filename) + "\"\r\nContent-Type: " + line(mimetype) + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        InputStream whole = new SequenceInputStream(Collections.enumeration(
                List.of(new ByteArrayInputStream(head), bytes, new ByteArrayInputStream(tail))));
        return new UploadBody("multipart/form-data; boundary=" + boundary, whole, head.length + length + tail.length);
    }

    /** As browsers write file names into forms. */
    private static String quoted(String filename) {
        return filename.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String line(String mimetype) {
        return mimetype.matches("[!-~ ]{1,200}") ? mimetype : "application/octet-stream";
    }
}
