package dev.assay.openbadges.proof;

import dev.assay.openbadges.json.DateTimes;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.Base58;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Optional;

/// The fields of a Data Integrity proof with cryptosuite `eddsa-rdfc-2022`.
///
/// @param verificationMethod the absolute id of the key, such as `did:key:z6Mk…#z6Mk…`
/// @param created            when the proof says it was made
/// @param expires            after when the proof no longer holds
/// @param proofValue         the signature as multibase text
public record DataIntegrityProof(
        String verificationMethod, Optional<Instant> created, Optional<Instant> expires, String proofValue) {

    /// The proof's type.
    public static final String TYPE = "DataIntegrityProof";

    /// The only cryptosuite supported.
    public static final String CRYPTOSUITE = "eddsa-rdfc-2022";

    static final String PURPOSE = "assertionMethod";

    /// What came of reading a proof.
    public sealed interface Reading {

        /// The proof's fields, each of its form.
        record Read(DataIntegrityProof proof) implements Reading {}

        /// The proof is broken or for another use.
        record Faulty(ProofFault fault) implements Reading {}

        /// The proof is of another kind.
        record Unsupported(ProofDoubt doubt) implements Reading {}
    }

    /// Reads a proof's fields and checks their form, not the signature.
    public static Reading read(JsonObject json) {
        var kind = unsupported(json);
        if (kind.isPresent()) {
            return new Reading.Unsupported(new ProofDoubt.UnsupportedKind(kind.get()));
        }
        try {
            return new Reading.Read(fields(json));
        } catch (FaultException faulty) {
            return new Reading.Faulty(faulty.fault);
        }
    }

    private static Optional<String> unsupported(JsonObject json) {
        if (!(json.get("type") instanceof JsonString type)) {
            return Optional.empty();
        }
        if (!type.getString().equals(TYPE)) {
            return Optional.of("type " + type.getString());
        }
        if (json.get("cryptosuite") instanceof JsonString suite
                && !suite.getString().equals(CRYPTOSUITE)) {
            return Optional.of("cryptosuite " + suite.getString());
        }
        return json.containsKey("previousProof") ? Optional.of("previousProof") : Optional.empty();
    }

    private static DataIntegrityProof fields(JsonObject json) {
        text(json, "type");
        text(json, "cryptosuite");
        var purpose = text(json, "proofPurpose");
        if (!purpose.equals(PURPOSE)) {
            throw new FaultException(new ProofFault.WrongPurpose(purpose));
        }
        var method = text(json, "verificationMethod");
        if (method.indexOf(':') < 1) {
            throw malformed("verificationMethod", "is not an absolute IRI");
        }
        var value = text(json, "proofValue");
        if (signature(value).isEmpty()) {
            throw malformed("proofValue", "is not z and the base58 text of 64 bytes");
        }
        return new DataIntegrityProof(method, time(json, "created"), time(json, "expires"), value);
    }

    private static Optional<Instant> time(JsonObject json, String field) {
        if (!json.containsKey(field)) {
            return Optional.empty();
        }
        var time = DateTimes.parse(text(json, field));
        if (time.isEmpty()) {
            throw malformed(field, "is not a date and time with an offset, such as 2026-01-31T12:00:00Z");
        }
        return time;
    }

    private static String text(JsonObject json, String field) {
        return switch (json.get(field)) {
            case null -> throw malformed(field, "is missing");
            case JsonString text -> text.getString();
            case JsonValue other -> throw malformed(field, "is not a text");
        };
    }

    /// The 64 bytes of the signature.
    byte[] signature() {
        return signature(proofValue).orElseThrow();
    }

    private static Optional<byte[]> signature(String multibase) {
        return multibase.startsWith("z")
                ? Base58.decode(multibase.substring(1)).filter(bytes -> bytes.length == 64)
                : Optional.empty();
    }

    /// A proof without its value, in the order the specification's examples have.
    static JsonObject unsigned(String verificationMethod, Instant created) {
        return Json.object()
                .add("type", TYPE)
                .add("cryptosuite", CRYPTOSUITE)
                .add("created", DateTimes.write(created))
                .add("verificationMethod", verificationMethod)
                .add("proofPurpose", PURPOSE)
                .build();
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
