package dev.assay.server.site.web;

import dev.assay.server.assessment.Assessments;
import dev.assay.server.assessment.ResponseTable;
import dev.assay.server.bank.ItemBank;
import dev.assay.server.kernel.Slug;
import dev.assay.server.site.ResponseLine;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The responses of a plan as a file for `assay calibrate`, for owners; nobody is named in it.
@Controller
class OwnerResponses {
    private final Assessments assessments;
    private final ResponseTable responses;
    private final ItemBank bank;

    OwnerResponses(Assessments assessments, ResponseTable responses, ItemBank bank) {
        this.assessments = assessments;
        this.responses = responses;
        this.bank = bank;
    }

    @GetMapping("/owner/plans/{plan}/responses.csv")
    void responses(@PathVariable String plan, HttpServletResponse response) throws IOException {
        if (!Slug.isSlug(plan) || assessments.of(new Slug(plan)).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + plan + "-responses.csv\"");
        var lines = new ResponseLine(bank.current(new Slug(plan)));
        var out = response.getWriter();
        out.write(lines.header());
        responses.eachFirstAttempt(new Slug(plan), attempt -> write(out, lines.of(attempt)));
    }

    private static void write(Writer out, String line) {
        try {
            out.write(line);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
