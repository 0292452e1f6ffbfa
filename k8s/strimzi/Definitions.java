import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes Strimzi's custom resource definitions, version v1, from the Java classes that Strimzi publishes and makes its own from.
///
/// Strimzi's generator and the classes of its annotations are published nowhere, so that they are read from the class
/// files. Descriptions, printer columns and versions before v1 are left out.
private static final String VERSION = "v1";

private static final ObjectMapper JSON = new ObjectMapper();
private static final String STRIMZI = "Lio/strimzi/crdgenerator/annotations/";
private static final Set<String> NUMBERS_OR_TEXTS =
        Set.of("io.fabric8.kubernetes.api.model.Quantity", "io.fabric8.kubernetes.api.model.IntOrString");

/// Arguments: folder to write to, names of classes.
void main(String[] arguments) throws Exception {
    for (String name : List.of(arguments).subList(1, arguments.length)) {
        Class<?> resource = Class.forName(name);
        Map<String, Object> crd = map(annotations(parsed(resource)).get("Crd").get("spec"));
        Object plural = map(crd.get("names")).get("plural");
        Path file = Path.of(arguments[0], crd.get("group") + "_" + plural + ".yaml");
        // JSON is YAML
        Files.writeString(
                file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(definition(resource, crd)) + "\n");
    }
}

private static Map<String, Object> definition(Class<?> resource, Map<String, Object> crd) throws IOException {
    Map<String, Object> names = map(crd.get("names"));
    Map<String, Object> schema = object(resource);
    map(schema.get("properties")).keySet().retainAll(Set.of("spec", "status"));
    map(schema.get("properties"))
            .putAll(Map.of("apiVersion", type("string"), "kind", type("string"), "metadata", type("object")));
    Map<String, Object> version = Map.of(
            "name", VERSION,
            "served", true,
            "storage", true,
            "subresources", Map.of("status", Map.of()),
            "schema", Map.of("openAPIV3Schema", schema));
    return Map.of(
            "apiVersion", "apiextensions.k8s.io/v1",
            "kind", "CustomResourceDefinition",
            "metadata", Map.of("name", names.get("plural") + "." + crd.get("group")),
            "spec",
                    Map.of(
                            "group", crd.get("group"),
                            "scope", crd.get("scope"),
                            "names", names,
                            "versions", List.of(version)));
}

private static Map<String, Object> schema(JavaType type) throws IOException {
    Class<?> raw = type.getRawClass();
    if (NUMBERS_OR_TEXTS.contains(raw.getName())) {
        return Map.of("x-kubernetes-int-or-string", true);
    }
    if (type.isMapLikeType()) {
        return type.getContentType().hasRawClass(Object.class)
                ? Map.of("type", "object", "x-kubernetes-preserve-unknown-fields", true)
                : Map.of("type", "object", "additionalProperties", schema(type.getContentType()));
    }
    if (type.isContainerType()) {
        return new TreeMap<>(Map.of("type", "array", "items", schema(type.getContentType())));
    }
    if (raw.isEnum()) {
        return new TreeMap<>(Map.of("type", "string", "enum", texts(raw)));
    }
    return switch (raw.getName()) {
        case "java.lang.String" -> type("string");
        case "int", "long", "short", "java.lang.Integer", "java.lang.Long", "java.lang.Short" -> type("integer");
        case "double", "float", "java.lang.Double", "java.lang.Float" -> type("number");
        case "boolean", "java.lang.Boolean" -> type("boolean");
        case "java.lang.Object" -> Map.of("x-kubernetes-preserve-unknown-fields", true);
        default -> object(raw);
    };
}

private static List<String> texts(Class<?> constants) {
    return Stream.of(constants.getEnumConstants())
            .map(constant -> JSON.valueToTree(constant).asText())
            .toList();
}

private static Map<String, Object> type(String name) {
    return new TreeMap<>(Map.of("type", name));
}

private static Map<String, Object> object(Class<?> type) throws IOException {
    Map<String, Object> properties = new TreeMap<>();
    List<String> required = new ArrayList<>();
    for (Class<?> one : alternatives(type)) {
        for (BeanPropertyDefinition property : properties(one)) {
            properties.putIfAbsent(property.getName(), schema(property));
        }
    }
    for (BeanPropertyDefinition property : properties(type)) {
        if (property.isRequired() || inVersion(annotations(property).get("RequiredInVersions"))) {
            required.add(property.getName());
        }
    }
    JsonTypeInfo info = type.getAnnotation(JsonTypeInfo.class);
    if (info != null) {
        properties.put(info.property(), Map.of("type", "string", "enum", names(type)));
        required.add(info.property());
    }
    Map<String, Object> schema = type("object");
    schema.put("properties", properties);
    if (!required.isEmpty()) {
        schema.put("required", required.stream().distinct().toList());
    }
    restrict(schema, annotations(parsed(type)));
    return schema;
}

/// The class, or the classes of which an object's type field names one; those that this version knows.
private static List<Class<?>> alternatives(Class<?> type) throws IOException {
    List<Class<?>> found = new ArrayList<>(List.of(type));
    for (JsonSubTypes.Type one : subTypes(type)) {
        found.add(one.value());
    }
    return found;
}

private static List<String> names(Class<?> type) throws IOException {
    return subTypes(type).stream().map(JsonSubTypes.Type::name).toList();
}

private static List<JsonSubTypes.Type> subTypes(Class<?> type) throws IOException {
    List<JsonSubTypes.Type> found = new ArrayList<>();
    JsonSubTypes all = type.getAnnotation(JsonSubTypes.class);
    for (JsonSubTypes.Type one : all == null ? new JsonSubTypes.Type[0] : all.value()) {
        Map<String, Object> present = annotations(parsed(one.value())).get("PresentInVersions");
        if (present == null || inVersion(present)) {
            found.add(one);
        }
    }
    return found;
}

/// Properties of this version that a class has.
private static List<BeanPropertyDefinition> properties(Class<?> type) throws IOException {
    List<BeanPropertyDefinition> found = new ArrayList<>();
    BeanDescription bean = JSON.getSerializationConfig().introspect(JSON.constructType(type));
    for (BeanPropertyDefinition property : bean.findProperties()) {
        Map<String, Object> present = annotations(property).get("PresentInVersions");
        // the getter of what no property has a place for
        boolean rest = bean.findAnyGetter() != null
                && property.getAccessor().getName().equals(bean.findAnyGetter().getName());
        if (property.couldSerialize() && !rest && (present == null || inVersion(present))) {
            found.add(property);
        }
    }
    return found;
}

private static Map<String, Object> schema(BeanPropertyDefinition property) throws IOException {
    Map<String, Object> schema = new TreeMap<>(schema(property.getAccessor().getType()));
    Map<String, Map<String, Object>> annotations = annotations(property);
    for (Map.Entry<String, String> limit : Map.of(
                    "Minimum", "minimum", "Maximum", "maximum", "Pattern", "pattern", "MinimumItems", "minItems")
            .entrySet()) {
        if (annotations.containsKey(limit.getKey())) {
            schema.put(limit.getValue(), annotations.get(limit.getKey()).get("value"));
        }
    }
    restrict(schema, annotations);
    return schema;
}

private static void restrict(Map<String, Object> schema, Map<String, Map<String, Object>> annotations) {
    if (annotations.containsKey("CelValidation")) {
        schema.put("x-kubernetes-validations", annotations.get("CelValidation").get("rules"));
    }
    if (annotations.containsKey("OneOf")) {
        List<?> alternatives = list(annotations.get("OneOf").get("value"));
        schema.put("oneOf", alternatives.stream().map(one -> alternative(map(one))).toList());
    }
}

private static Map<String, Object> alternative(Map<String, Object> annotation) {
    List<Object> required = list(annotation.get("value")).stream()
            .filter(property -> !Boolean.FALSE.equals(map(property).get("required")))
            .map(property -> map(property).get("value"))
            .collect(Collectors.toList());
    return required.isEmpty() ? Map.of() : Map.of("required", required);
}

/// Whether «v1beta2+», «v1alpha1-v1beta2» and the like hold this version, the last of all.
private static boolean inVersion(Map<String, Object> annotation) {
    return annotation != null
            && (String.valueOf(annotation.get("value")).endsWith("+")
                    || Arrays.asList(String.valueOf(annotation.get("value")).split("-")).getLast().equals(VERSION));
}

private static Map<String, Map<String, Object>> annotations(BeanPropertyDefinition property) throws IOException {
    AnnotatedMethod getter = property.getGetter();
    if (getter == null) {
        return Map.of();
    }
    return parsed(getter.getDeclaringClass()).methods().stream()
            .filter(method -> method.methodName().equalsString(getter.getName()))
            .filter(method -> method.methodTypeSymbol().parameterCount() == 0)
            .map(method -> annotations((AttributedElement) method))
            .reduce(new TreeMap<>(), (all, more) -> {
                all.putAll(more);
                return all;
            });
}

private static ClassModel parsed(Class<?> type) throws IOException {
    try (InputStream bytes = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
        return ClassFile.of().parse(bytes.readAllBytes());
    }
}

/// Strimzi's annotations, by their simple names.
private static Map<String, Map<String, Object>> annotations(AttributedElement element) {
    return element.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
            .flatMap(attribute -> attribute.annotations().stream())
            .filter(annotation -> annotation.className().stringValue().startsWith(STRIMZI))
            .collect(Collectors.toMap(
                    annotation -> annotation.className().stringValue().substring(STRIMZI.length()).replace(";", ""),
                    annotation -> values(annotation)));
}

private static Map<String, Object> values(Annotation annotation) {
    Map<String, Object> values = new TreeMap<>();
    for (AnnotationElement element : annotation.elements()) {
        values.put(element.name().stringValue(), value(element.value()));
    }
    return values;
}

private static Object value(AnnotationValue value) {
    return switch (value) {
        case AnnotationValue.OfConstant constant -> constant.resolvedValue();
        case AnnotationValue.OfArray several -> several.values().stream().map(one -> value(one)).toList();
        case AnnotationValue.OfAnnotation annotation -> values(annotation.annotation());
        default -> value.toString();
    };
}

@SuppressWarnings("unchecked")
private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
}

private static List<?> list(Object value) {
    return (List<?>) value;
}
