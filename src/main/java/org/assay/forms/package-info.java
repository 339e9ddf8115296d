/**
 * Camunda Forms (the JSON files of {@code forms/}) read once, shown on pages and enforced on the server.
 *
 * <p>Supported component types and their properties; any other type or property is refused when the application starts:
 *
 * <ul>
 *   <li>all: {@code id}, {@code layout.columns} (of 16), {@code conditional.hide}; all with a key: {@code key} (camelCase),
 *       {@code label}, {@code description}, {@code readonly} (shown as text, sent back as it was: the handler compares it
 *       with what it had filled in), {@code validate.required}
 *   <li>{@code text}: {@code text} (plain paragraphs, lines that begin with # are headings)
 *   <li>{@code textfield} (one line, at most 500 characters unless said), {@code textarea} (at most 10,000 unless said):
 *       {@code validate.minLength}, {@code maxLength}; textfield also {@code validate.pattern} (the
 *       whole answer must match; {@code validationType} custom) with {@code properties.patternHint}, and {@code appearance.suffixAdorner}
 *   <li>{@code number}: {@code validate.min}, {@code max}, {@code increment}, {@code decimalDigits} (0 = whole numbers),
 *       {@code appearance.suffixAdorner}
 *   <li>{@code checkbox} (required = must be ticked)
 *   <li>{@code radio}, {@code select}, {@code checklist}: {@code values} of {@code {value, label}}, or {@code valuesKey} that names
 *       {@link org.assay.forms.Choices} kept elsewhere
 *   <li>{@code datetime} with {@code subtype} date and {@code dateLabel}
 *   <li>{@code group}: {@code components}, {@code label}, {@code path} (without one the answers stay on the same level)
 *   <li>{@code dynamiclist}: {@code path}, {@code components}, {@code label}, {@code allowAddRemove},
 *       {@code defaultRepetitions}, {@code properties.minRows}, {@code properties.maxRows} (at most 200)
 *   <li>{@code separator}
 * </ul>
 *
 * <p>{@code conditional.hide}: {@code =a != "x"}, {@code =a = "x"}, {@code =a = true}, several joined by {@code and} or
 * by {@code or}, not mixed; {@code a} is a radio, select, checklist or checkbox of the same row, else of the root.
 *
 * <p>Texts: {@code forms.<form-id>.<path without indexes>} (then {@code .help}, {@code .unit}, {@code .pattern}, or
 * {@code .<option value>}), else {@code forms.shared.<key>…}, else the label in the file. A component without a key is
 * named by its {@code id}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.assay.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
