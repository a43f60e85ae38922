package io.syncline.contracts.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What was recorded of one event.
 *
 * @param siblings of this event and those that are alike: what may be sent
 * @param own of this event alone: what must be sent; empty when it was never recorded itself
 * @param data names that are data of the recorded site and say nothing of the form
 */
record Recording(Form siblings, Optional<Form> own, Pattern data) {

    List<String> complaints(JsonNode body) {
        var complaints = new ArrayList<String>();
        strange("", siblings, body, complaints);
        own.ifPresent(form -> missing("", form, body, complaints));
        return complaints;
    }

    private void strange(String at, Form form, JsonNode value, List<String> complaints) {
        if (form.unknown()) return;
        if (!form.types().contains(value.getNodeType())) {
            complaints.add("%s: is %s, recorded were %s".formatted(at, value.getNodeType(), form.types()));
            return;
        }
        value.properties().forEach(member -> {
            var place = at + "/" + member.getKey();
            var known = Optional.ofNullable(form.members().get(member.getKey()));
            if (known.isPresent()) strange(place, known.get(), member.getValue(), complaints);
            else if (!isData(member.getKey())) complaints.add(place + ": was never recorded");
        });
        if (value.isArray())
            form.elements().ifPresent(elements -> value.forEach(one -> strange(at + "/*", elements, one, complaints)));
    }

    private void missing(String at, Form form, JsonNode value, List<String> complaints) {
        if (value.isObject())
            form.always().stream()
                    .filter(name -> !value.has(name) && !isData(name))
                    .forEach(name -> complaints.add(at + "/" + name + ": is missing, always recorded"));
        value.properties().forEach(member -> Optional.ofNullable(form.members().get(member.getKey()))
                .ifPresent(known -> missing(at + "/" + member.getKey(), known, member.getValue(), complaints)));
        if (value.isArray())
            form.elements().ifPresent(elements -> value.forEach(one -> missing(at + "/*", elements, one, complaints)));
    }

    private boolean isData(String name) {
        return data.matcher(name).matches();
    }
}
