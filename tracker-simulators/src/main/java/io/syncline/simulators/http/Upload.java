package io.syncline.simulators.http;

/** One file part of a multipart request. */
public record Upload(String part, String fileName, String mediaType, byte[] bytes) {}
