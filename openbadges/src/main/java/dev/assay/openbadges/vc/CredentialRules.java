package dev.assay.openbadges.vc;

import dev.assay.openbadges.status.StatusEntry;
import java.util.List;
import java.util.Optional;

/// What the data model asks of a credential's properties (Verifiable Credentials Data Model 2.0, sections 4.4 to 4.12
/// and 5; of 1.1 the same where it has the property).
final class CredentialRules {

    /// Extension points whose values say their type, and may have an id.
    private static final List<String> TYPED =
            List.of("termsOfUse", "evidence", "refreshService", "confidenceMethod", "renderMethod");

    private CredentialRules() {}

    /// The version; empty after noting a problem with it.
    static Optional<DataModelVersion> check(Node credential) {
        var version = ContextRules.check(credential);
        credential.url("id");
        credential.typed("VerifiableCredential");
        credential.required("issuer");
        credential.party("issuer");
        subjects(credential);
        version.ifPresent(known -> validity(credential, known));
        if (version.equals(Optional.of(DataModelVersion.V2_0))) {
            credential.names();
        }
        credential.objects("credentialStatus").forEach(CredentialRules::status);
        credential.objects("credentialSchema").forEach(CredentialRules::schema);
        typed(credential);
        RelatedResources.check(credential);
        proofs(credential);
        return version;
    }

    private static void subjects(Node credential) {
        credential.required("credentialSubject");
        for (var subject : credential.objects("credentialSubject")) {
            if (subject.json().isEmpty()) {
                subject.problem("says nothing about anybody");
            }
            subject.url("id");
        }
    }

    private static void validity(Node credential, DataModelVersion version) {
        if (version == DataModelVersion.V1_1) {
            credential.required(version.begin());
        }
        var from = credential.time(version.begin());
        var until = credential.time(version.end());
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            credential.problem(version.end(), "is before " + version.begin());
        }
    }

    private static void status(Node status) {
        status.url("id");
        status.types();
        if (StatusEntry.read(status.json()) instanceof StatusEntry.Reading.Unreadable(var reason)) {
            status.problem("breaks the standard: " + reason);
        }
    }

    private static void schema(Node schema) {
        schema.types();
        schema.required("id");
        schema.url("id");
    }

    /// Also of presentations.
    static void typed(Node document) {
        for (var name : TYPED) {
            for (var each : document.objects(name)) {
                each.types();
                each.url("id");
            }
        }
    }

    /// Also of presentations. What a proof must hold beside its type depends on that type.
    static void proofs(Node document) {
        document.objects("proof").forEach(Node::types);
    }
}
