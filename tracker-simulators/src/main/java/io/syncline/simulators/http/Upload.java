package io.syncline.simulators.http;

import java.nio.file.Path;

/**
 * One file of a request: a part of a form, or, with an empty {@code part}, the whole body of one that is a stream of bytes. It
 * lies in {@code file} until the request is answered, unless somebody takes it from there.
 */
public record Upload(String part, String fileName, String mediaType, Path file, long size) {}
