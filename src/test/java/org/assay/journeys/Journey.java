package org.assay.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.assay.outcomes.OutcomeScript;
import org.assay.testing.Cast;
import org.assay.testing.Time;
import org.assay.visits.VisitScript;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A journey through the running application, with the demo story told. All journeys share the application; each makes its own cases. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"assay.engine.job-executor=false", "server.address=127.0.0.1"})
@ActiveProfiles("demo")
@ContextConfiguration(initializers = FreshData.class)
@Import({Cast.class, Time.Mover.class, VisitScript.class, OutcomeScript.class})
@ExtendWith(Chromium.class)
@interface Journey {}
