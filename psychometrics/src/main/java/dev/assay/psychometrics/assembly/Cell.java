package dev.assay.psychometrics.assembly;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The items of one class, or of one class in each of several classifications, such as domain storage x format
/// single.
public record Cell(SortedMap<String, String> classes) {
    public Cell {
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("a cell names at least one class");
        }
        classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
    }

    public static Cell of(String classification, String name) {
        return new Cell(new TreeMap<>(Map.of(classification, name)));
    }

    public static Cell of(Map<String, String> classes) {
        return new Cell(new TreeMap<>(classes));
    }

    public boolean contains(AssemblyItem item) {
        for (var wanted : classes.entrySet()) {
            if (!wanted.getValue().equals(item.classes().get(wanted.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /// The classifications it is made of, such as `domain x format`. Two cells of equal kind share no item.
    public String kind() {
        return String.join(" x ", classes.keySet());
    }

    /// Such as `domain storage x format single`.
    public String name() {
        return classes.entrySet().stream()
                .map(wanted -> wanted.getKey() + " " + wanted.getValue())
                .collect(Collectors.joining(" x "));
    }
}
