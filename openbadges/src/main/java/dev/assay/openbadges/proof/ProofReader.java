package dev.assay.openbadges.proof;

import dev.assay.openbadges.json.DateTimes;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.Base58;
import dev.assay.openbadges.keys.Base64Url;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a proof's fields strictly: each is of its form, or the proof is faulty.
final class ProofReader {

    /// A signature of Ed25519 or P-256, and one of P-384.
    private static final List<Integer> LENGTHS = List.of(64, 96);

    private static final int MOST_VALUES = 16;
    private static final int MOST_SHOWN = 60;

    private final JsonObject json;

    private ProofReader(JsonObject json) {
        this.json = json;
    }

    static DataIntegrityProof.Reading read(JsonObject json) {
        try {
            var suite = suite(json);
            return suite.isPresent()
                    ? new DataIntegrityProof.Reading.Read(new ProofReader(json).fields(suite.get()))
                    : new DataIntegrityProof.Reading.Unsupported(new ProofDoubt.UnsupportedKind(kind(json)));
        } catch (FaultException faulty) {
            return new DataIntegrityProof.Reading.Faulty(faulty.fault);
        }
    }

    /// Empty where the proof is well-formed so far but of a kind that is not known here.
    private static Optional<Cryptosuite> suite(JsonObject json) {
        var proof = new ProofReader(json);
        var type = proof.text("type");
        return type.equals(DataIntegrityProof.TYPE)
                ? Cryptosuite.named(proof.text("cryptosuite"))
                : Cryptosuite.ofType(type);
    }

    private static String kind(JsonObject json) {
        var type = json.getString("type");
        return type.equals(DataIntegrityProof.TYPE)
                ? "cryptosuite " + shortened(json.getString("cryptosuite"))
                : "type " + shortened(type);
    }

    /// Nobody signed it, and a report repeats it.
    private static String shortened(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }

    private DataIntegrityProof fields(Cryptosuite suite) {
        var method = text("verificationMethod");
        if (method.indexOf(':') < 1) {
            throw malformed("verificationMethod", "is not an absolute IRI");
        }
        var value = text("proofValue");
        if (bytes(value, suite).isEmpty()) {
            throw malformed(
                    "proofValue",
                    suite.form() == Cryptosuite.Form.SELECTABLE
                            ? "is not u and base64url text"
                            : "is not z and the base58 text of a signature");
        }
        return new DataIntegrityProof(
                suite,
                method,
                time("created"),
                time("expires"),
                text("proofPurpose"),
                texts("domain"),
                optionalText("challenge"),
                optionalText("id"),
                texts("previousProof"),
                value);
    }

    static Optional<byte[]> bytes(String multibase, Cryptosuite suite) {
        if (suite.form() == Cryptosuite.Form.SELECTABLE) {
            return multibase.startsWith("u") ? Base64Url.decode(multibase.substring(1)) : Optional.empty();
        }
        return multibase.startsWith("z")
                ? Base58.decode(multibase.substring(1)).filter(bytes -> LENGTHS.contains(bytes.length))
                : Optional.empty();
    }

    private Optional<Instant> time(String field) {
        if (!json.containsKey(field)) {
            return Optional.empty();
        }
        var time = DateTimes.parse(text(field));
        if (time.isEmpty()) {
            throw malformed(field, "is not a date and time with an offset, such as 2026-01-31T12:00:00Z");
        }
        return time;
    }

    private String text(String field) {
        return optionalText(field).orElseThrow(() -> malformed(field, "is missing"));
    }

    private Optional<String> optionalText(String field) {
        return switch (json.get(field)) {
            case null -> Optional.empty();
            case JsonString text -> Optional.of(text.getString());
            case JsonValue other -> throw malformed(field, "is not a text");
        };
    }

    private List<String> texts(String field) {
        var texts = new ArrayList<String>();
        for (var value : Json.many(json, field)) {
            if (!(value instanceof JsonString text) || texts.size() == MOST_VALUES) {
                throw malformed(field, "is not one or up to " + MOST_VALUES + " texts");
            }
            texts.add(text.getString());
        }
        return texts;
    }

    private static FaultException malformed(String field, String problem) {
        return new FaultException(new ProofFault.MalformedField(field, problem));
    }

    private static final class FaultException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ProofFault fault;

        FaultException(ProofFault fault) {
            super(fault.inWords(), null, false, false);
            this.fault = fault;
        }
    }
}
