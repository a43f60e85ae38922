package io.syncline.connector.azure;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.attachment.CheckedContent;
import io.syncline.connector.http.UploadBody;
import io.syncline.connector.tracker.Answer;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Uploads a file that is too large for one request, as Azure DevOps wants it: first an announcement, then ranges of bytes. They
 * are ranges of one stream, so each is sent once.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/attachments/upload-chunk">Upload Chunk</a>
 */
final class ChunkedUpload {
    /** One request takes 130 MB at most. */
    static final long ONE_REQUEST = 100L * 1024 * 1024;

    private static final long CHUNK = 32L * 1024 * 1024;

    private final AzureHttp http;
    private final String filename;
    private final CheckedContent content;

    ChunkedUpload(AzureHttp http, String filename, CheckedContent content) {
        this.http = http;
        this.filename = filename;
        this.content = content;
    }

    /** The URL of the file. */
    Answer<String> url() {
        AzureUri start = http.at("_apis", "wit", "attachments")
                .with("uploadType", "chunked")
                .with("fileName", filename);
        return http.upload("POST", start, UploadBody.raw(InputStream.nullInputStream(), 0), "")
                .then(begun -> rest(begun, 0));
    }

    private Answer<String> rest(JsonNode begun, long from) {
        Answer<JsonNode> sofar = Answer.done(begun);
        for (long start = from; start < content.length(); start += CHUNK) {
            long first = start;
            sofar = sofar.then(done -> chunk(begun.path("id").asText(), first));
        }
        return sofar.map(done -> begun.path("url").asText());
    }

    private Answer<JsonNode> chunk(String id, long first) {
        long size = Math.min(CHUNK, content.length() - first);
        AzureUri there = http.at("_apis", "wit", "attachments", id)
                .with("uploadType", "chunked")
                .with("fileName", filename);
        String range = "bytes " + first + "-" + (first + size - 1) + "/" + content.length();
        return http.upload("PUT", there, UploadBody.raw(new Slice(content, size), size), range);
    }

    /** The next bytes of a stream, so many and no more. Closing it leaves the stream open. */
    private static final class Slice extends FilterInputStream {
        private long left;

        Slice(InputStream whole, long size) {
            super(whole);
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int most) throws IOException {
            if (left == 0) return -1;
            int read = in.read(buffer, offset, (int) Math.min(most, left));
            if (read > 0) left -= read;
            return read;
        }

        @Override
        public void close() {
            left = 0;
        }
    }
}
