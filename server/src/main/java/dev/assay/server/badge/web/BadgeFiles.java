package dev.assay.server.badge.web;

import dev.assay.openbadges.bake.Baked;
import dev.assay.openbadges.bake.PngBaking;
import dev.assay.openbadges.bake.SvgBaking;
import dev.assay.openbadges.bundle.BadgeBundle;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.server.badge.Picture;
import dev.assay.server.badge.SignedBadge;
import dev.assay.server.badge.flow.IssuerKeys;
import dev.assay.server.badge.flow.PublishedStatusLists;
import dev.assay.server.badge.sql.BadgeRows;
import dev.assay.server.kernel.BaseUrl;
import dev.assay.server.kernel.SignedIn;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A badge as files: the credential alone, in a picture, on paper, and in a bundle that verifies without this server.
@Controller
class BadgeFiles {
    private static final int BAKED_SIZE = 600;

    private final VisibleBadges badges;
    private final BadgeRows rows;
    private final IssuerKeys keys;
    private final PublishedStatusLists lists;
    private final PictureFiles pictures;
    private final BaseUrl baseUrl;
    private final InstantSource clock;

    BadgeFiles(
            VisibleBadges badges,
            BadgeRows rows,
            IssuerKeys keys,
            PublishedStatusLists lists,
            PictureFiles pictures,
            BaseUrl baseUrl,
            InstantSource clock) {
        this.badges = badges;
        this.rows = rows;
        this.keys = keys;
        this.lists = lists;
        this.pictures = pictures;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    @GetMapping("/b/{id}/credential.json")
    ResponseEntity<byte[]> credential(@PathVariable String id, @AuthenticationPrincipal @Nullable SignedIn who) {
        var signed = badges.find(id, who);
        return Answers.named(
                Answers.json(
                        signed.credential(),
                        MediaType.APPLICATION_JSON,
                        signed.badge().isPublic()),
                name(signed, "json"));
    }

    @GetMapping("/b/{id}/badge.svg")
    ResponseEntity<byte[]> svg(@PathVariable String id, @AuthenticationPrincipal @Nullable SignedIn who) {
        var signed = badges.find(id, who);
        var svg = picture(signed).svg().getBytes(StandardCharsets.UTF_8);
        return Answers.svg(image(SvgBaking.bake(svg, signed.credential())));
    }

    @GetMapping("/b/{id}/badge.png")
    ResponseEntity<byte[]> png(@PathVariable String id, @AuthenticationPrincipal @Nullable SignedIn who) {
        var signed = badges.find(id, who);
        return Answers.png(image(PngBaking.bake(pictures.png(picture(signed), BAKED_SIZE), signed.credential())));
    }

    @GetMapping("/b/{id}/badge.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id, @AuthenticationPrincipal @Nullable SignedIn who) {
        var signed = badges.find(id, who);
        var pdf = Certificate.of(BadgeView.of(signed, baseUrl), pictures.png(picture(signed), BAKED_SIZE));
        return Answers.named(
                ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(pdf), name(signed, "pdf"));
    }

    @GetMapping("/b/{id}/qr.svg")
    ResponseEntity<byte[]> code(@PathVariable String id, @AuthenticationPrincipal @Nullable SignedIn who) {
        var signed = badges.find(id, who);
        return Answers.svg(QrCode.of(baseUrl.at(signed.badge().path())).svg());
    }

    @GetMapping("/b/{id}/bundle.json")
    ResponseEntity<byte[]> bundle(@PathVariable String id, @AuthenticationPrincipal @Nullable SignedIn who) {
        var signed = badges.find(id, who);
        var document = keys.identity().isWeb()
                ? Optional.of(keys.document().toJson())
                : Optional.<jakarta.json.JsonObject>empty();
        var list = lists.now(signed.badge().status().list()).map(List::of).orElse(List.of());
        var bundle = new BadgeBundle(signed.json(), document, list, clock.instant());
        return Answers.named(
                Answers.json(
                        StrictJson.writeIndented(bundle.toJson()),
                        MediaType.APPLICATION_JSON,
                        signed.badge().isPublic()),
                name(signed, "bundle.json"));
    }

    private Picture picture(SignedBadge signed) {
        return rows.picture(signed.badge().id());
    }

    private static String name(SignedBadge signed, String extension) {
        return signed.badge().plan() + "-" + signed.badge().id() + "." + extension;
    }

    private static byte[] image(Baked baked) {
        return switch (baked) {
            case Baked.Image(byte[] bytes) -> bytes;
            case Baked.Refused(var reason) -> throw new IllegalStateException("Our own picture refused: " + reason);
        };
    }
}
