package dev.assay.server.assessment.web;

import dev.assay.server.assessment.IssuedForms;
import dev.assay.server.assessment.flow.SavedAnswers;
import dev.assay.server.layout.PageHeaders;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// Puts [AnswerEndpoint] and [QuestionEndpoint] before every other filter.
@Configuration(proxyBeanMethods = false)
class AttemptRoutes {
    @Bean
    FilterRegistrationBean<AnswerEndpoint> answers(Sittings sittings, IssuedForms forms, SavedAnswers saved) {
        var route = new FilterRegistrationBean<>(new AnswerEndpoint(sittings, forms, saved));
        route.addUrlPatterns("/attempts/*");
        route.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return route;
    }

    @Bean
    FilterRegistrationBean<QuestionEndpoint> questions(
            Sittings sittings, QuestionPages questions, PageHeaders headers) {
        var route = new FilterRegistrationBean<>(new QuestionEndpoint(sittings, questions, headers));
        route.addUrlPatterns("/attempts/*");
        route.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return route;
    }
}
