package org.assay.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.assay.dossiers.Road;
import org.assay.outcomes.OutcomeScript;
import org.assay.reviews.Pools;
import org.assay.visits.VisitScript;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A test against the whole application on a real PostgreSQL. All of them share one application context, so none may change it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "assay.engine.job-executor=false")
@AutoConfigureMockMvc
@ActiveProfiles("test")
@ContextConfiguration(initializers = Postgres.class)
@Import({Time.class, Cast.class, Statements.class, Pools.class, Road.class, VisitScript.class, OutcomeScript.class})
public @interface ProcessTest {}
