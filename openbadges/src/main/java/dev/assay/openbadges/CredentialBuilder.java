package dev.assay.openbadges;

import dev.assay.openbadges.Credential.DataModel;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.status.StatusEntry;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Gathers what badges and endorsements alike may have beside what they must have.
///
/// @param <C> the credential that is built
/// @param <B> the builder itself
public abstract sealed class CredentialBuilder<C extends Credential, B extends CredentialBuilder<C, B>>
        extends PartBuilder<Unissued<C>, B> permits OpenBadgeCredentialBuilder, EndorsementCredential.Builder {

    private final List<String> contexts =
            new ArrayList<>(List.of(DataModel.VC_2_0.context(), OpenBadgeCredential.OPEN_BADGES_CONTEXT));

    CredentialBuilder(Shape shape, URI id, Instant validFrom) {
        super(shape);
        set(CredentialFields.ID, id);
        set(CredentialFields.VALID_FROM, validFrom);
        put("@context", Json.strings(contexts));
    }

    /// Until when it holds, kept to the second.
    public B validUntil(Instant until) {
        return set(CredentialFields.VALID_UNTIL, until);
    }

    /// When the achievement was awarded, kept to the second.
    public B awardedDate(Instant awarded) {
        return set(CredentialFields.AWARDED_DATE, awarded);
    }

    public B description(String description) {
        return set(CredentialFields.DESCRIPTION, description);
    }

    public B with(Evidence piece) {
        return add(CredentialFields.EVIDENCE, piece);
    }

    public B with(StatusEntry entry) {
        return with(CredentialStatus.of(entry));
    }

    /// Sets where its revocation would stand; the published schema allows one place.
    public B with(CredentialStatus status) {
        return definedFor(status.types()).setOnly(CredentialFields.CREDENTIAL_STATUS, status);
    }

    public B with(CredentialSchema schema) {
        return definedFor(schema.types()).add(CredentialFields.CREDENTIAL_SCHEMA, schema);
    }

    /// Sets where it can be had anew; the published schema allows one place.
    public B with(RefreshService service) {
        return definedFor(service.types()).setOnly(CredentialFields.REFRESH_SERVICE, service);
    }

    public B with(TermsOfUse terms) {
        return add(CredentialFields.TERMS_OF_USE, terms);
    }

    /// Names a further context, which defines fields or types beyond Open Badges. It must be a bundled one.
    public B context(String address) {
        if (!contexts.contains(address)) {
            contexts.add(address);
            put("@context", Json.strings(contexts));
        }
        return self();
    }

    /// 1EdTech's own types are defined in a third context, which not every verifier has.
    private B definedFor(List<String> types) {
        return types.stream().anyMatch(type -> type.startsWith("1EdTech"))
                ? context(OpenBadgeCredential.EXTENSIONS_CONTEXT)
                : self();
    }
}
