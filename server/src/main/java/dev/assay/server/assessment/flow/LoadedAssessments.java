package dev.assay.server.assessment.flow;

import dev.assay.items.source.Problem;
import dev.assay.items.source.Problems;
import dev.assay.server.assessment.Assessment;
import dev.assay.server.assessment.Assessments;
import dev.assay.server.assessment.BankCheck;
import dev.assay.server.assessment.Blueprint;
import dev.assay.server.assessment.BlueprintFile;
import dev.assay.server.assessment.FormPool;
import dev.assay.server.assessment.PassPolicy;
import dev.assay.server.assessment.PolicyFile;
import dev.assay.server.bank.ItemBank;
import dev.assay.server.catalog.Plan;
import dev.assay.server.catalog.Plans;
import dev.assay.server.kernel.ContentFolder;
import dev.assay.server.kernel.ContentProblems;
import dev.assay.server.kernel.Slug;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/// The assessments of all plans with a `blueprint.yaml`, checked against the bank when the server starts.
@Component
class LoadedAssessments implements Assessments {
    private final Map<Slug, Assessment> byPlan = new HashMap<>();

    LoadedAssessments(ContentFolder content, Plans plans, ItemBank bank, RandomGenerator chance) {
        var problems = new Problems();
        for (var plan : plans.all()) {
            read(content.path(), plan, bank, chance, problems)
                    .ifPresent(assessment -> byPlan.put(plan.slug(), assessment));
        }
        if (problems.hasErrors()) {
            throw new ContentProblems(
                    problems.errors().stream().map(Problem::toString).toList());
        }
    }

    private static Optional<Assessment> read(
            Path root, Plan plan, ItemBank bank, RandomGenerator chance, Problems problems) {
        var folder = root.resolve(plan.slug().value());
        var file = folder.resolve("blueprint.yaml");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return BlueprintFile.read(root, file, problems).flatMap(blueprint -> {
            for (var cell : blueprint.cells()) {
                if (plan.courses().stream().noneMatch(course -> course.id().equals(cell.course()))) {
                    problems.error(blueprint.place().file(), cell.line(), "the plan has no course " + cell.course());
                }
                if (!plan.domains().containsKey(cell.domain())) {
                    problems.error(blueprint.place().file(), cell.line(), "the plan has no domain " + cell.domain());
                }
            }
            var badge = folder.resolve("badge.yaml");
            var policies = Files.exists(badge)
                    ? PolicyFile.read(root, badge, blueprint, problems)
                    : Optional.of(PolicyFile.Policies.STANDARD);
            return policies.flatMap(policy -> pool(plan, blueprint, policy.pass(), bank, chance, problems)
                    .map(pool -> new Assessment(plan.slug(), pool, policy.pass(), policy.retake())));
        });
    }

    private static Optional<FormPool> pool(
            Plan plan, Blueprint blueprint, PassPolicy pass, ItemBank bank, RandomGenerator chance, Problems problems) {
        var models = bank.current(plan.slug()).stream().filter(blueprint::names).toList();
        if (models.isEmpty()) {
            problems.error(
                    blueprint.place().file(),
                    blueprint.place().levelsLine(),
                    "the item bank has no item for any course of this blueprint; write items or remove the blueprint");
            return Optional.empty();
        }
        var pool = FormPool.of(blueprint, models, bank.parameters(plan.slug()), pass.passMark(blueprint.total()));
        BankCheck.check(pool, chance, problems);
        return Optional.of(pool);
    }

    @Override
    public Optional<Assessment> of(Slug plan) {
        return Optional.ofNullable(byPlan.get(plan));
    }
}
