package dev.assay.server.vcapi.flow;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.status.StatusEntry;
import dev.assay.openbadges.vc.Conformance;
import dev.assay.openbadges.vc.DataModel;
import dev.assay.openbadges.vc.Problem;
import dev.assay.openbadges.vc.ProblemType;
import dev.assay.openbadges.vc.RelatedResources;
import dev.assay.server.kernel.BaseUrl;
import dev.assay.server.vcapi.IssueOptions;
import dev.assay.server.vcapi.IssueOutcome;
import dev.assay.server.vcapi.IssueOutcome.Issued;
import dev.assay.server.vcapi.IssueOutcome.Refused;
import dev.assay.server.vcapi.TestCredential;
import dev.assay.server.vcapi.TestIssuer;
import dev.assay.server.vcapi.TestIssuers;
import dev.assay.server.vcapi.TestSignatures;
import jakarta.json.JsonObject;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Issues credentials that somebody else wrote, under test keys that are made at the start and kept nowhere.
@Component
@WhenAsked
public final class VcApiIssuing {
    private static final Logger LOG = LoggerFactory.getLogger(VcApiIssuing.class);

    private final TestIssuers issuers;
    private final TestStatusLists lists;
    private final VcApiDocuments documents;
    private final InstantSource clock;
    private final DataModel model;
    private final TestSignatures signatures;

    VcApiIssuing(
            TestStatusLists lists,
            VcApiDocuments documents,
            BaseUrl baseUrl,
            SecureRandom random,
            InstantSource clock) {
        this.issuers = TestIssuers.generate(random);
        this.lists = lists;
        this.documents = documents;
        this.clock = clock;
        this.model = new DataModel(JsonLd.bundled());
        this.signatures = new TestSignatures(random);
        LOG.warn(
                """
                THE VC-API IS ON. Whoever can run a program on this machine can issue any credential under these test keys,
                at {}. The keys are gone when the server stops; no badge is signed with them.
                {}""",
                baseUrl.at("/vc-api"),
                issuers.all().stream()
                        .map(issuer -> "  " + issuer.name() + "  " + issuer.did())
                        .collect(Collectors.joining("\n")));
    }

    public TestIssuers issuers() {
        return issuers;
    }

    /// @param credential without an issuer or with any, in whose place the test issuer's id is put
    /// @param options    as the VC-API has them; see [IssueOptions]
    public IssueOutcome issue(TestIssuer issuer, JsonObject credential, JsonObject options) {
        var given = credential.containsKey("issuer") ? credential : TestCredential.by(issuer, credential);
        return switch (model.credential(given)) {
            case Conformance.Violating(var problems) -> new Refused(problems);
            case Conformance.Conforming(var version) ->
                switch (IssueOptions.read(options)) {
                    case IssueOptions.Reading.Refused(var problem) -> new Refused(List.of(problem));
                    case IssueOptions.Reading.Read(var read) -> {
                        var contradicting = RelatedResources.contradicting(given, documents);
                        yield contradicting.isEmpty()
                                ? sign(issuer, new TestCredential(TestCredential.by(issuer, given), version), read)
                                : new Refused(contradicting);
                    }
                };
        };
    }

    private IssueOutcome sign(TestIssuer issuer, TestCredential credential, IssueOptions options) {
        var entries = new ArrayList<StatusEntry>();
        for (var wanted : options.statuses()) {
            var entry = lists.next(issuer, wanted);
            if (entry.isEmpty()) {
                return refused(
                        ProblemType.RANGE_ERROR, IssueOptions.STATUS, "has no entry left; start the server anew");
            }
            entries.add(entry.get());
        }
        try {
            var securable = credential.withStatus(entries).securable(issuer);
            var signed = signatures.sign(securable, issuer, options.mandatoryPointers(), clock.instant());
            Json.text(securable, "id").ifPresent(id -> lists.remember(id, entries));
            return new Issued(signed);
        } catch (IllegalArgumentException notSignable) {
            return refused(ProblemType.MALFORMED_VALUE_ERROR, "credential", String.valueOf(notSignable.getMessage()));
        }
    }

    private static Refused refused(ProblemType type, String path, String what) {
        return new Refused(List.of(new Problem(type, path, what)));
    }
}
