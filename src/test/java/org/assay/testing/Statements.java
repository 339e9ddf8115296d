package org.assay.testing;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Writes down the SQL statements of the thread that asks for it, so that a test can hold a page to its budget. */
public class Statements implements BeanPostProcessor {

    private static final ThreadLocal<@Nullable List<String>> NOTES = new ThreadLocal<>();

    /** The statements this work sends to the database, in order; a batch counts as one. */
    public static List<String> of(ThrowingRunnable work) {
        var notes = new ArrayList<String>();
        NOTES.set(notes);
        try {
            work.run();
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Exception thrown) {
            throw new IllegalStateException(thrown);
        } finally {
            NOTES.remove();
        }
        return notes;
    }

    /** Work that may throw anything. */
    public interface ThrowingRunnable {
        void run() throws Exception;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source).listener(new Notes()).build()
                : bean;
    }

    private static final class Notes implements QueryExecutionListener {
        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            var notes = NOTES.get();
            if (notes != null) {
                notes.add(queries.get(0).getQuery());
            }
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}
    }
}
