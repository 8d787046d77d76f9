package dev.assay.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;

/// Asks a part for everything it can say, and each part within for the same.
final class EveryView {

    private int parts;

    private EveryView() {}

    /// How many parts were asked.
    static int of(Part part) {
        var views = new EveryView();
        views.ask(part);
        return views.parts;
    }

    private void ask(Part part) {
        parts++;
        for (var method : part.getClass().getMethods()) {
            if (method.getParameterCount() > 0
                    || Modifier.isStatic(method.getModifiers())
                    || method.getDeclaringClass() == Object.class
                    || method.getName().equals("toBuilder")) {
                continue;
            }
            try {
                said(method.invoke(part));
            } catch (InvocationTargetException thrown) {
                throw new AssertionError(part.getClass().getSimpleName() + "." + method.getName(), thrown.getCause());
            } catch (IllegalAccessException notPublic) {
                throw new AssertionError(notPublic);
            }
        }
    }

    private void said(Object value) {
        switch (value) {
            case Part part -> ask(part);
            case Optional<?> maybe -> maybe.ifPresent(this::said);
            case List<?> several -> several.forEach(this::said);
            case Text text -> assertEquals(text.value(), text.toString());
            case Object _ -> {
                // A plain value: there is nothing within it to ask.
            }
        }
    }
}
