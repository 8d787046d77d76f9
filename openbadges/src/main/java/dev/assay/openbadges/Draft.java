package dev.assay.openbadges;

import jakarta.json.JsonObject;
import java.util.function.Function;

/// A part in the making that needs no builder of its own.
final class Draft<P> extends PartBuilder<P, Draft<P>> {

    private final Function<JsonObject, P> making;

    Draft(Shape shape, Function<JsonObject, P> making) {
        super(shape);
        this.making = making;
    }

    @Override
    public P build() {
        return making.apply(checked());
    }

    @Override
    Draft<P> self() {
        return this;
    }
}
