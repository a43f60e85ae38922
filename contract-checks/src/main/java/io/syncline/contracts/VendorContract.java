package io.syncline.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a vendor's documents say, without what they are known to be wrong about. Reading them takes a second or two, so this is done
 * once per vendor. Safe for many threads.
 */
public final class VendorContract {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Vendor, VendorContract> READ = new ConcurrentHashMap<>();

    private final Vendor vendor;
    private final Map<String, VendorDocument> documents;
    private final List<KnownFault> faults;

    private VendorContract(Vendor vendor, List<KnownFault> faults) {
        this.vendor = vendor;
        this.faults = List.copyOf(faults);
        var read = new HashMap<String, VendorDocument>();
        vendor.files().forEach(file -> read.put(file, document(vendor, file, faults)));
        this.documents = Map.copyOf(read);
    }

    public static VendorContract of(Vendor vendor) {
        return READ.computeIfAbsent(vendor, v -> new VendorContract(v, knownFaults(v)));
    }

    /** As if only these faults were known, read anew. */
    static VendorContract knowing(Vendor vendor, List<KnownFault> faults) {
        return new VendorContract(vendor, faults);
    }

    static List<KnownFault> knownFaults(Vendor vendor) {
        return json(vendor, "known-faults.json")
                .valueStream()
                .map(KnownFault::parse)
                .toList();
    }

    /** All that is wrong with an exchange; empty when it is as documented. */
    public List<Violation> check(Exchange exchange) {
        var asked = exchange.asked();
        if (!vendor.covers(asked.path())) return List.of();
        var file = vendor.file(asked.path());
        var document = Objects.requireNonNull(documents.get(file), file);
        var placed = new Exchange(asked.at(vendor.documented(asked.path())), exchange.answered());
        return document.check(placed).stream()
                .filter(violation -> faults.stream().noneMatch(fault -> fault.passes(violation, asked)))
                .toList();
    }

    private static VendorDocument document(Vendor vendor, String file, List<KnownFault> faults) {
        if (!(current(json(vendor, file)) instanceof ObjectNode document))
            throw new IllegalStateException("no document: " + file);
        faults.forEach(fault -> fault.repair(file, document));
        return new VendorDocument(document);
    }

    /** A document of version 2 as one of version 3, where a schema can be one for any value. */
    private static JsonNode current(JsonNode document) {
        if (!document.has("swagger")) return document;
        var read = new OpenAPIParser().readContents(document.toString(), List.of(), new ParseOptions());
        return Json.mapper().convertValue(read.getOpenAPI(), JsonNode.class);
    }

    private static JsonNode json(Vendor vendor, String file) {
        var name = "/contracts/" + vendor.folder() + "/" + file;
        try (var in = Objects.requireNonNull(VendorContract.class.getResourceAsStream(name), name)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
