package dev.assay.server.vcapi.web;

import dev.assay.openbadges.json.Json;
import dev.assay.server.kernel.BaseUrl;
import dev.assay.server.vcapi.DeriveOutcome;
import dev.assay.server.vcapi.IssueOutcome;
import dev.assay.server.vcapi.TestIssuer;
import dev.assay.server.vcapi.flow.VcApiDeriving;
import dev.assay.server.vcapi.flow.VcApiIssuing;
import dev.assay.server.vcapi.flow.VcApiVerifying;
import dev.assay.server.vcapi.flow.WhenAsked;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Issuing and verifying as the VC-API of the W3C Credentials Community Group has it, at one address for all suites and
/// at one for each issuer, as the test suites register them.
@Controller
@WhenAsked
class VcApiEndpoints {
    private final VcApiIssuing issuing;
    private final VcApiDeriving deriving;
    private final VcApiVerifying verifying;
    private final BaseUrl baseUrl;

    VcApiEndpoints(VcApiIssuing issuing, VcApiDeriving deriving, VcApiVerifying verifying, BaseUrl baseUrl) {
        this.issuing = issuing;
        this.deriving = deriving;
        this.verifying = verifying;
        this.baseUrl = baseUrl;
    }

    /// The issuers with their addresses, to be copied into the suites' lists of implementations.
    @GetMapping("/vc-api")
    ResponseEntity<byte[]> issuers() {
        var all = issuing.issuers().all().stream().map(this::described).toList();
        return ApiAnswers.json(
                HttpStatus.OK, Json.object().add("issuers", Json.array(all)).build());
    }

    private JsonObject described(TestIssuer issuer) {
        var base = baseUrl.at("/vc-api/" + issuer.name());
        return Json.object()
                .add("id", issuer.did())
                .add("name", issuer.name())
                .add("cryptosuite", issuer.securing().id())
                .add("key", issuer.key().kind().title())
                .add("issue", base + "/credentials/issue")
                .add("derive", base + "/credentials/derive")
                .add("verify", base + "/credentials/verify")
                .add("verifyPresentation", base + "/presentations/verify")
                .build();
    }

    /// In the suite and with the kind of key that `?cryptosuite=` and `?key=` or the options name; else the first of
    /// all.
    @PostMapping("/vc-api/credentials/issue")
    ResponseEntity<byte[]> issue(
            @RequestParam Optional<String> cryptosuite, @RequestParam Optional<String> key, HttpServletRequest request)
            throws IOException {
        return ApiRequest.with(request, "credential", (credential, options) -> {
            var suite = cryptosuite.or(() -> Json.text(options, "cryptosuite"));
            return issued(issuing.issuers().fitting(suite, key), credential, options);
        });
    }

    @PostMapping("/vc-api/{issuer}/credentials/issue")
    ResponseEntity<byte[]> issueAs(@PathVariable String issuer, HttpServletRequest request) throws IOException {
        return ApiRequest.with(
                request,
                "credential",
                (credential, options) -> issued(issuing.issuers().named(issuer), credential, options));
    }

    private ResponseEntity<byte[]> issued(Optional<TestIssuer> issuer, JsonObject credential, JsonObject options) {
        return issuer.map(found -> issuing.issue(found, credential, options))
                .map(outcome -> switch (outcome) {
                    case IssueOutcome.Refused(var problems) -> ApiAnswers.refused(problems);
                    case IssueOutcome.Issued(var signed) ->
                        ApiAnswers.json(
                                HttpStatus.CREATED,
                                Json.object()
                                        .add("verifiableCredential", signed)
                                        .build());
                })
                .orElseGet(VcApiEndpoints::noSuchIssuer);
    }

    private static ResponseEntity<byte[]> noSuchIssuer() {
        return ApiAnswers.failed(HttpStatus.NOT_FOUND, "There is no such issuer; GET /vc-api lists all");
    }

    /// Answers with the derived credential itself, as the VC-API has it.
    @PostMapping("/vc-api/credentials/derive")
    ResponseEntity<byte[]> derive(HttpServletRequest request) throws IOException {
        return ApiRequest.with(request, "verifiableCredential", (credential, options) -> switch (deriving.derive(
                credential, options)) {
            case DeriveOutcome.Refused(var problems) -> ApiAnswers.refused(problems);
            case DeriveOutcome.Derived(var derived) -> ApiAnswers.json(HttpStatus.CREATED, derived);
        });
    }

    /// The same whichever issuer is named: who derives needs no key.
    @PostMapping("/vc-api/{issuer}/credentials/derive")
    ResponseEntity<byte[]> deriveAt(@PathVariable String issuer, HttpServletRequest request) throws IOException {
        return issuing.issuers().named(issuer).isPresent() ? derive(request) : noSuchIssuer();
    }

    @PostMapping("/vc-api/credentials/verify")
    ResponseEntity<byte[]> verify(HttpServletRequest request) throws IOException {
        return ApiRequest.with(
                request,
                "verifiableCredential",
                (credential, options) -> ApiAnswers.verified(verifying.credential(credential, options)));
    }

    /// The same whichever issuer is named: a verifier takes every suite.
    @PostMapping("/vc-api/{issuer}/credentials/verify")
    ResponseEntity<byte[]> verifyAt(@PathVariable String issuer, HttpServletRequest request) throws IOException {
        return issuing.issuers().named(issuer).isPresent() ? verify(request) : noSuchIssuer();
    }

    @PostMapping("/vc-api/presentations/verify")
    ResponseEntity<byte[]> verifyPresentation(HttpServletRequest request) throws IOException {
        return ApiRequest.with(
                request,
                "verifiablePresentation",
                (presentation, options) -> ApiAnswers.verified(verifying.presentation(presentation, options)));
    }

    @PostMapping("/vc-api/{issuer}/presentations/verify")
    ResponseEntity<byte[]> verifyPresentationAt(@PathVariable String issuer, HttpServletRequest request)
            throws IOException {
        return issuing.issuers().named(issuer).isPresent() ? verifyPresentation(request) : noSuchIssuer();
    }
}
