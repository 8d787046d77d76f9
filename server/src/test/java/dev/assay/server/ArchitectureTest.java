package dev.assay.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The map of the code. To add an arrow, change this table and docs/map.md, and say why in docs/decisions.
class ArchitectureTest {
    static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.assay.server");

    private static final String ALL = "*";

    /// context -> contexts whose root package it may use; everyone may use kernel, every web package layout.
    static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("kernel", Set.of()),
            Map.entry("layout", Set.of()),
            Map.entry("identity", Set.of()),
            Map.entry("catalog", Set.of()),
            Map.entry("bank", Set.of()),
            Map.entry("assessment", Set.of("catalog", "bank")),
            Map.entry("badge", Set.of("catalog", "assessment", "identity")),
            Map.entry("notify", Set.of("badge", "assessment", "identity")),
            Map.entry("vcapi", Set.of()),
            Map.entry("site", Set.of("identity", "catalog", "bank", "assessment", "badge")),
            Map.entry("platform", Set.of(ALL)));

    /// Contexts without a domain of their own, whose root need not be plain Java.
    private static final Set<String> TECHNICAL = Set.of("layout", "platform");

    private static final Set<String> KINDS = Set.of("", "flow", "sql", "web");

    @Test
    void everyClassStandsInAContextOfTheTableAndInOneOfTheFourKindsOfPackage() {
        assertThat(CODE.stream()
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .filter(type -> !MAY_USE.containsKey(context(type))
                                || (!context(type).equals("platform") && !KINDS.contains(kind(type))))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void onlyTheArrowsOfTheTableAreUsed() {
        assertThat(arrows().filter(arrow -> !allowed(arrow)).map(Dependency::getDescription))
                .isEmpty();
    }

    @Test
    void othersSeeOnlyTheRootPackageOfAContext() {
        assertThat(arrows().filter(arrow -> !kind(arrow.getTargetClass()).isEmpty()
                                && !context(arrow.getOriginClass()).equals("platform"))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    @Test
    void theDomainIsPlainJava() {
        assertThat(CODE.stream()
                        .filter(type -> kind(type).isEmpty()
                                && !TECHNICAL.contains(context(type))
                                && !type.getSimpleName().equals("package-info"))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(dependency -> !plain(dependency.getTargetClass().getBaseComponentType()))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    @Test
    void timeAndChanceComeFromPlatform() {
        assertThat(CODE.stream()
                        .filter(type -> !context(type).equals("platform"))
                        .flatMap(type -> type.getAccessesFromSelf().stream())
                        .filter(ArchitectureTest::readsTheClockOrRollsDice)
                        .map(JavaAccess::getDescription))
                .isEmpty();
    }

    private static boolean readsTheClockOrRollsDice(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getTarget().getName();
        var clock = Set.of(
                                "java.time.Instant",
                                "java.time.LocalDate",
                                "java.time.LocalDateTime",
                                "java.time.OffsetDateTime",
                                "java.time.ZonedDateTime")
                        .contains(owner.getName())
                && name.equals("now");
        var system = owner.getName().equals("java.lang.System") && name.equals("currentTimeMillis");
        var dice = (owner.isAssignableTo(RandomGenerator.class) && name.equals("<init>") && !isSeeded(access))
                || (owner.getName().equals("java.util.UUID") && name.equals("randomUUID"))
                || (owner.getName().equals("java.lang.Math") && name.equals("random"));
        var systemClock = owner.getName().equals("java.time.Clock") && name.startsWith("system");
        return clock || system || dice || systemClock;
    }

    /// A generator that got its seed as an argument follows from it.
    private static boolean isSeeded(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.ConstructorCallTarget made
                && made.getOwner().isEquivalentTo(SplittableRandom.class)
                && !made.getRawParameterTypes().isEmpty();
    }

    private static Stream<Dependency> arrows() {
        return CODE.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith("dev.assay.server."))
                .filter(dependency ->
                        !context(dependency.getOriginClass()).equals(context(dependency.getTargetClass())));
    }

    private static boolean allowed(Dependency arrow) {
        var from = context(arrow.getOriginClass());
        var to = context(arrow.getTargetClass());
        var targets = MAY_USE.getOrDefault(from, Set.of());
        return to.equals("kernel")
                || (to.equals("layout") && kind(arrow.getOriginClass()).equals("web"))
                || targets.contains(to)
                || targets.contains(ALL);
    }

    private static boolean plain(JavaClass type) {
        var name = type.getPackageName();
        return type.isPrimitive()
                || (name.startsWith("java.") && !name.startsWith("java.sql"))
                || name.startsWith("javax.crypto")
                || Stream.of(
                                "org.jspecify.",
                                "dev.assay.items",
                                "dev.assay.openbadges",
                                "dev.assay.psychometrics",
                                "dev.assay.server.")
                        .anyMatch(name::startsWith)
                || name.startsWith("jakarta.json");
    }

    private static String context(JavaClass type) {
        return part(type, 3);
    }

    private static String kind(JavaClass type) {
        return part(type, 4);
    }

    private static String part(JavaClass type, int index) {
        var parts = Arrays.asList(type.getPackageName().split("\\."));
        return index < parts.size() ? parts.get(index) : "";
    }
}
