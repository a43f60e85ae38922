package io.syncline.script.worker.serve;

import io.syncline.script.limit.ScriptLimits;

/**
 * What a worker is told at its start, on its standard input: one line of JSON.
 *
 * @param tool name of a class that is a {@link WorkerTool}
 * @param socket path of the Unix domain socket to listen on
 */
public record Orders(String tool, String socket, ScriptLimits limits) {}
