package dev.assay.server.badge.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/// In which form an address that has both a page and a document is wanted, by the Accept header. Without one, or with
/// one that names nothing we have, it is the page: people are never shown raw JSON by accident.
record Representation(MediaType type) {
    static final MediaType CREDENTIAL = MediaType.valueOf("application/vc");
    private static final List<MediaType> OFFERED = List.of(
            MediaType.TEXT_HTML,
            CREDENTIAL,
            MediaType.valueOf("application/vc+ld+json"),
            MediaType.valueOf("application/ld+json"),
            MediaType.APPLICATION_JSON);
    private static final Representation PAGE = new Representation(MediaType.TEXT_HTML);

    static Representation of(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return PAGE;
        }
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .filter(wanted -> wanted.getQualityValue() > 0)
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue)
                            .reversed())
                    .flatMap(wanted -> offered(wanted).stream())
                    .findFirst()
                    .orElse(PAGE);
        } catch (InvalidMediaTypeException unreadable) {
            return PAGE;
        }
    }

    private static Optional<Representation> offered(MediaType wanted) {
        return OFFERED.stream().filter(wanted::includes).findFirst().map(Representation::new);
    }

    boolean isPage() {
        return equals(PAGE);
    }
}
