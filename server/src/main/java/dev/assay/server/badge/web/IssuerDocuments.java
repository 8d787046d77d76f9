package dev.assay.server.badge.web;

import dev.assay.openbadges.did.ControllerDocument;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.server.badge.flow.IssuerKeys;
import dev.assay.server.badge.flow.PublishedStatusLists;
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

    private final IssuerKeys keys;
    private final PublishedStatusLists lists;

    IssuerDocuments(IssuerKeys keys, PublishedStatusLists lists) {
        this.keys = keys;
        this.lists = lists;
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
                KEYS_KEPT);
    }

    @GetMapping("/status/{number}")
    ResponseEntity<byte[]> list(@PathVariable String number) {
        if (!number.matches("[1-9][0-9]{0,5}")) {
            throw VisibleBadges.absent();
        }
        return lists.published(Integer.parseInt(number))
                .map(list -> kept(list, Representation.CREDENTIAL, PublishedStatusLists.KEPT))
                .orElseThrow(VisibleBadges::absent);
    }

    private static ResponseEntity<byte[]> kept(String text, MediaType type, Duration time) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .headers(Answers.json(text, type, true).getHeaders())
                .cacheControl(CacheControl.maxAge(time).cachePublic())
                .eTag(UUID.nameUUIDFromBytes(bytes).toString())
                .body(bytes);
    }
}
