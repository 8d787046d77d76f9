package dev.assay.server.badge.web;

import dev.assay.openbadges.did.ControllerDocument;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.server.badge.StatusListPolicy;
import dev.assay.server.badge.StatusListVersion;
import dev.assay.server.badge.flow.IssuerKeys;
import dev.assay.server.badge.flow.PublishedStatusLists;
import dev.assay.server.kernel.BaseUrl;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What others verify badges by: the issuer's keys and the status lists.
@Controller
class IssuerDocuments {
    private static final Duration KEYS_KEPT = Duration.ofMinutes(5);

    /// A year, as caches understand "for ever" (RFC 8246).
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final IssuerKeys keys;
    private final PublishedStatusLists lists;
    private final BaseUrl baseUrl;

    IssuerDocuments(IssuerKeys keys, PublishedStatusLists lists, BaseUrl baseUrl) {
        this.keys = keys;
        this.lists = lists;
        this.baseUrl = baseUrl;
    }

    /// Only the keys of a `did:web` stand here; a `did:key` is its own key.
    @GetMapping({"/.well-known/did.json", "/did.json"})
    ResponseEntity<byte[]> keys() {
        if (!keys.identity().isWeb()) {
            throw VisibleBadges.absent();
        }
        return kept(
                StrictJson.write(keys.document().toJson()),
                MediaType.valueOf(ControllerDocument.MEDIA_TYPE),
                CacheControl.maxAge(KEYS_KEPT));
    }

    /// The newest version of a list; `Content-Location` says where that version stays.
    @GetMapping("/status/{number}")
    ResponseEntity<byte[]> list(@PathVariable String number) {
        return lists.published(number(number))
                .map(newest -> list(newest, CacheControl.maxAge(StatusListPolicy.KEPT)))
                .orElseThrow(VisibleBadges::absent);
    }

    @GetMapping("/status/{number}/versions/{version}")
    ResponseEntity<byte[]> version(@PathVariable String number, @PathVariable String version) {
        return lists.version(number(number), number(version))
                .map(found -> list(found, CacheControl.maxAge(FOR_EVER).immutable()))
                .orElseThrow(VisibleBadges::absent);
    }

    private static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw VisibleBadges.absent();
        }
        return Integer.parseInt(text);
    }

    private ResponseEntity<byte[]> list(StatusListVersion list, CacheControl cache) {
        var answer = kept(list.credential(), Representation.CREDENTIAL, cache);
        return ResponseEntity.ok()
                .headers(answer.getHeaders())
                .header("Content-Location", baseUrl.at(list.path()))
                .body(answer.getBody());
    }

    private static ResponseEntity<byte[]> kept(String text, MediaType type, CacheControl cache) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .headers(Answers.json(text, type, true).getHeaders())
                .cacheControl(cache.cachePublic())
                .eTag(UUID.nameUUIDFromBytes(bytes).toString())
                .body(bytes);
    }
}
