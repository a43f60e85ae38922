package io.syncline.service.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.syncline.hub.problem.FieldError;
import io.syncline.hub.problem.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says which field of a JSON body is wrong. */
final class JsonProblem {
    private JsonProblem() {}

    static Problem of(Throwable e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            String known = String.valueOf(unknown.getKnownPropertyIds());
            return invalid(path(unknown), "unknown field; known are " + known);
        }
        if (e instanceof MismatchedInputException mismatch) {
            Class<?> target = mismatch.getTargetType();
            String form = target == null ? "another form" : target.getSimpleName();
            return invalid(path(mismatch), cause(mismatch).orElse("is missing or not of the form " + form));
        }
        if (e instanceof JsonMappingException mapping) {
            return invalid(path(mapping), cause(mapping).orElse("cannot be read"));
        }
        if (e instanceof JsonProcessingException syntax) {
            return invalid("", "not valid JSON" + place(syntax.getLocation()));
        }
        return invalid("", "not valid JSON");
    }

    private static Optional<String> cause(JsonMappingException e) {
        return Optional.ofNullable(e.getCause())
                .filter(IllegalArgumentException.class::isInstance)
                .map(Throwable::getMessage);
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static Problem invalid(String field, String message) {
        String detail = field.isEmpty() ? message : field + ": " + message;
        return new Problem(
                "urn:syncline:problem:invalid",
                "The request is not valid",
                400,
                detail,
                List.of(new FieldError(field, message)));
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null)
                path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
        }
        return path.toString();
    }
}
