package org.assay.workflow;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.transaction.PlatformTransactionManager;

/** Configures the process engine once: in the application's transactions, with its clock, with only the parts that are used. */
@Configuration(proxyBeanMethods = false)
class EngineSetup {

    @Bean
    @DependsOnDatabaseInitialization
    SpringProcessEngineConfiguration engineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            ApplicationContext context,
            WorkListWriter workListWriter,
            ObjectProvider<WorkList> workList,
            Clock clock) {
        EngineClock.follow(clock);
        var engine = new SpringProcessEngineConfiguration();
        engine.setProcessEngineName("assay");
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setApplicationContext(context);
        engine.setDatabaseType("postgres");
        engine.setDatabaseSchemaUpdate("false");
        engine.setHistory("activity");
        engine.setHistoryRemovalTimeStrategy("start");
        engine.setEnforceHistoryTimeToLive(true);
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setJdbcBatchProcessing(true);
        engine.setCmmnEnabled(false);
        engine.setAuthorizationEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setDeployChangedOnly(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableCmdExceptionLogging(false);
        engine.setEnablePasswordPolicy(false);
        // Started by DueWork, when the story and the migrations are through.
        engine.setJobExecutorActivate(false);
        engine.setJobExecutorDeploymentAware(false);
        engine.setCustomSessionFactories(new ArrayList<>(List.of(new WorkListSession.Factory(workList))));
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(workListWriter)));
        return engine;
    }

    @Bean
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    /** Deploys all models and forms as one set, under the same names from a folder and from a jar; unchanged ones make no new version. */
    @Bean
    Models models(RepositoryService repository, @Value("${spring.application.name}") String name) throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        var deployment = repository.createDeployment().name(name).enableDuplicateFiltering(false);
        for (String pattern : List.of("bpmn/*/*.bpmn", "bpmn/*/*.dmn", "forms/*/*.form")) {
            Resource[] resources = resolver.getResources("classpath*:" + pattern);
            Arrays.sort(resources, Comparator.comparing(Resource::getFilename));
            for (Resource resource : resources) {
                try (var stream = resource.getInputStream()) {
                    deployment.addInputStream(resource.getFilename(), stream);
                }
            }
        }
        return new Models(deployment.deploy().getId());
    }

    /** The deployment in force; its id is the form version kept with every answer. */
    record Models(String deploymentId) {}

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }

    @Bean
    HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }
}
