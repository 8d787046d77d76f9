package dev.assay.server.catalog.flow;

import dev.assay.items.source.FrontMatter;
import dev.assay.items.source.Problems;
import dev.assay.items.source.YamlFile;
import dev.assay.items.source.YamlMap;
import dev.assay.items.source.YamlNode;
import dev.assay.items.source.YamlScalar;
import dev.assay.server.catalog.Course;
import dev.assay.server.catalog.Lesson;
import dev.assay.server.catalog.Lesson.Reading;
import dev.assay.server.catalog.Objective;
import dev.assay.server.catalog.Plan;
import dev.assay.server.kernel.Slug;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads one plan: `plan.yaml`, `courses/<course>/course.yaml` and the lessons' Markdown files. Every mistake goes into
/// `problems`, with file
/// and line.
final class PlanFiles {
    private final Path root;
    private final Path folder;
    private final Problems problems;
    private final Set<String> lessonIds = new HashSet<>();
    private final Set<String> objectiveIds = new HashSet<>();

    private PlanFiles(Path root, Path folder, Problems problems) {
        this.root = root;
        this.folder = folder;
        this.problems = problems;
    }

    /// Empty when the plan cannot be read at all; a plan beside problems is not fit for use.
    static Optional<Plan> read(Path root, Path folder, Problems problems) {
        var files = new PlanFiles(root, folder, problems);
        return YamlFile.read(root, folder.resolve("plan.yaml"), problems).flatMap(files::plan);
    }

    private Optional<Plan> plan(YamlMap yaml) {
        yaml.onlyFields("id", "title", "summary", "level", "hours", "domains", "notice", "courses");
        var id = yaml.text("id");
        if (!id.equals(String.valueOf(folder.getFileName()))) {
            yaml.wrong("id", "the id '" + id + "' must be the name of the folder, '" + folder.getFileName() + "'");
        }
        var domains = domains(yaml);
        var courses = new ArrayList<Course>();
        for (var node : yaml.list("courses")) {
            course(node, domains.keySet()).ifPresent(courses::add);
        }
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new Plan(
                new Slug(id),
                yaml.text("title"),
                yaml.text("summary").strip(),
                yaml.text("level"),
                yaml.integer("hours"),
                yaml.text("notice").strip(),
                domains,
                List.copyOf(courses),
                ContentHash.of(folder)));
    }

    private static Map<String, String> domains(YamlMap yaml) {
        var domains = new LinkedHashMap<String, String>();
        var map = yaml.map("domains");
        map.fields().keySet().forEach(id -> domains.put(id, map.text(id)));
        return domains;
    }

    private Optional<Course> course(YamlNode node, Set<String> domains) {
        if (!(node instanceof YamlScalar name && Slug.isSlug(name.text()))) {
            problems.error(node.file(), node.line(), "a course is named by its folder, as in c01-thinking-serverless");
            return Optional.empty();
        }
        var courseFolder = folder.resolve("courses").resolve(name.text());
        return YamlFile.read(root, courseFolder.resolve("course.yaml"), problems)
                .map(yaml -> {
                    yaml.onlyFields("id", "domain", "title", "summary", "lessons");
                    if (!domains.contains(yaml.text("domain"))) {
                        yaml.wrong(
                                "domain",
                                "the domain '" + yaml.text("domain") + "' is not among those of plan.yaml: " + domains);
                    }
                    var lessons = yaml.maps("lessons").stream()
                            .map(lesson -> lesson(courseFolder, lesson))
                            .toList();
                    return new Course(
                            new Slug(name.text()),
                            yaml.text("id"),
                            yaml.text("domain"),
                            yaml.text("title"),
                            yaml.text("summary").strip(),
                            lessons);
                });
    }

    private Lesson lesson(Path courseFolder, YamlMap yaml) {
        yaml.onlyFields("id", "title", "objective", "minutes", "file", "reading");
        var id = yaml.text("id");
        var objective = yaml.map("objective");
        objective.onlyFields("id", "statement");
        if (!lessonIds.add(id)) {
            yaml.wrong("id", "the lesson " + id + " stands twice in this plan");
        }
        if (!objectiveIds.add(objective.text("id"))) {
            objective.wrong("id", "the objective " + objective.text("id") + " stands twice in this plan");
        }
        var file = yaml.optionalText("file");
        var text = file.flatMap(name -> text(courseFolder, name, id)).orElse("");
        var reading = file.isPresent() && yaml.optionalMaps("reading").isEmpty()
                ? sources(courseFolder, file.get())
                : readings(yaml);
        return new Lesson(
                slug(id, yaml.text("title")),
                id,
                yaml.text("title"),
                new Objective(objective.text("id"), objective.text("statement")),
                yaml.integer("minutes"),
                text,
                reading);
    }

    private static Slug slug(String id, String title) {
        return new Slug((id + "-" + title)
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", ""));
    }

    private Optional<String> text(Path courseFolder, String name, String lesson) {
        return FrontMatter.read(root, courseFolder.resolve(name), problems).map(matter -> {
            if (!matter.fields().text("lesson").equals(lesson)) {
                matter.fields()
                        .wrong(
                                "lesson",
                                "this file is named by lesson " + lesson + " of course.yaml, but says it is "
                                        + matter.fields().text("lesson"));
            }
            return matter.body();
        });
    }

    private List<Reading> sources(Path courseFolder, String name) {
        return FrontMatter.read(root, courseFolder.resolve(name), new Problems())
                .map(matter -> matter.fields().optionalTexts("sources").stream()
                        .map(url -> new Reading(shortened(url), URI.create(url)))
                        .toList())
                .orElse(List.of());
    }

    private static String shortened(String url) {
        var path = URI.create(url).getPath().replaceAll("/$", "");
        return URI.create(url).getHost() + ": " + path.substring(path.lastIndexOf('/') + 1);
    }

    private List<Reading> readings(YamlMap yaml) {
        return yaml.optionalMaps("reading").stream()
                .flatMap(map -> reading(map).stream())
                .toList();
    }

    private static Optional<Reading> reading(YamlMap map) {
        map.onlyFields("title", "url");
        var url = map.text("url");
        if (!url.startsWith("https://")) {
            map.wrong("url", "reading is an https address, not '" + url + "'");
            return Optional.empty();
        }
        return Optional.of(new Reading(map.text("title"), URI.create(url)));
    }
}
