package dev.assay.openbadges.proof;

import dev.assay.openbadges.keys.KeyKind;
import java.util.Arrays;
import java.util.Optional;

/// The ways of proving a document that are known here.
///
/// Sources: W3C Data Integrity EdDSA Cryptosuites 1.0 and ECDSA Cryptosuites 1.0 (Recommendations of 2025).
public enum Cryptosuite {
    EDDSA_RDFC_2022("eddsa-rdfc-2022", Form.STATEMENTS),
    EDDSA_JCS_2022("eddsa-jcs-2022", Form.JSON),
    ECDSA_RDFC_2019("ecdsa-rdfc-2019", Form.STATEMENTS),
    ECDSA_JCS_2019("ecdsa-jcs-2019", Form.JSON),
    /// Selective disclosure: the issuer signs statement by statement, the holder shows some.
    ECDSA_SD_2023("ecdsa-sd-2023", Form.SELECTABLE),
    /// The predecessor of [#EDDSA_RDFC_2022], which older issuers still use: verified, never made.
    ED25519_SIGNATURE_2020("", Form.STATEMENTS);

    /// What of a document is signed.
    enum Form {
        /// The canonical statements that the document makes.
        STATEMENTS,
        /// The canonical JSON text.
        JSON,
        /// Each canonical statement by itself.
        SELECTABLE
    }

    private static final String TYPE_2020 = "Ed25519Signature2020";

    private final String id;
    private final Form form;

    Cryptosuite(String id, Form form) {
        this.id = id;
        this.form = form;
    }

    /// The suite that reads JSON-LD as statements, for a key of a kind: what to sign with where nothing else is asked.
    public static Cryptosuite of(KeyKind kind) {
        return switch (kind) {
            case ED25519 -> EDDSA_RDFC_2022;
            case P256, P384 -> ECDSA_RDFC_2019;
            case RSA -> throw new IllegalArgumentException("no cryptosuite signs with RSA");
        };
    }

    /// The suite of an id such as `eddsa-rdfc-2022`.
    public static Optional<Cryptosuite> named(String id) {
        return Arrays.stream(values())
                .filter(suite -> !suite.id.isEmpty() && suite.id.equals(id))
                .findFirst();
    }

    static Optional<Cryptosuite> ofType(String type) {
        return type.equals(TYPE_2020) ? Optional.of(ED25519_SIGNATURE_2020) : Optional.empty();
    }

    /// The value of `cryptosuite`; empty for the type of 2020, which has none.
    public String id() {
        return id;
    }

    /// The value of `type` in a proof.
    public String type() {
        return this == ED25519_SIGNATURE_2020 ? TYPE_2020 : DataIntegrityProof.TYPE;
    }

    /// Whether keys of a kind sign with this suite.
    public boolean suits(KeyKind kind) {
        return switch (this) {
            case EDDSA_RDFC_2022, EDDSA_JCS_2022, ED25519_SIGNATURE_2020 -> kind == KeyKind.ED25519;
            case ECDSA_RDFC_2019, ECDSA_JCS_2019 -> kind.isEc();
            case ECDSA_SD_2023 -> kind == KeyKind.P256;
        };
    }

    Form form() {
        return form;
    }

    @Override
    public String toString() {
        return id.isEmpty() ? TYPE_2020 : id;
    }
}
