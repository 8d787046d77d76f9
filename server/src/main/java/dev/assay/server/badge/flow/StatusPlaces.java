package dev.assay.server.badge.flow;

import dev.assay.server.badge.StatusListAddress;
import dev.assay.server.badge.StatusPlace;
import dev.assay.server.badge.sql.StatusListRows;
import dev.assay.server.kernel.BaseUrl;
import java.net.URI;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Draws places for new badges at random, so that a place tells neither when a badge was issued nor how many there are.
@Component
final class StatusPlaces {
    /// A list is full when this many draws in a row are all taken: at four fifths of its entries, once in 35 times.
    private static final int DRAWS = 16;

    private final StatusListRows rows;
    private final BaseUrl baseUrl;
    private final RandomGenerator random;

    StatusPlaces(StatusListRows rows, BaseUrl baseUrl, RandomGenerator random) {
        this.rows = rows;
        this.baseUrl = baseUrl;
        this.random = random;
    }

    /// A place that is free at this moment, in a list of badges by this issuer.
    StatusPlace draw(String issuer, Instant now) {
        var newest = rows.newest();
        if (newest.isPresent() && isFor(newest.get(), issuer)) {
            var list = newest.get().number();
            var candidates = IntStream.generate(this::index).limit(DRAWS).toArray();
            var free = rows.free(list, candidates);
            if (free.isPresent()) {
                return new StatusPlace(list, free.get());
            }
        }
        var number = newest.map(StatusListAddress::number).orElse(0) + 1;
        rows.open(new StatusListAddress(number, issuer, address(number), now));
        return new StatusPlace(number, index());
    }

    /// Under another base URL, or by another issuer, new badges need a list of their own.
    private boolean isFor(StatusListAddress list, String issuer) {
        return list.issuer().equals(issuer) && list.address().equals(address(list.number()));
    }

    private URI address(int number) {
        return URI.create(baseUrl.at(StatusPlace.path(number)));
    }

    private int index() {
        return random.nextInt(StatusPlace.ENTRIES);
    }
}
