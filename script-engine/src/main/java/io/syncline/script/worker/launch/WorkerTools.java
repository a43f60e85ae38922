package io.syncline.script.worker.launch;

import io.syncline.script.worker.serve.WorkerTool;

/**
 * The classes workers do their work with.
 *
 * @param compiling name of a {@link WorkerTool.Compiling}
 * @param running name of a {@link WorkerTool.Running}
 */
public record WorkerTools(String compiling, String running) {

    String of(WorkerKind kind) {
        return switch (kind) {
            case RUN -> running;
            case COMPILE -> compiling;
        };
    }
}
