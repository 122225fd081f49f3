// SPDX-License-Identifier: Apache-2.0
#include "module/ComposerJson.h"

#include "module/CommerceRelease.h"
#include "module/Text.h"

#include <boost/json.hpp>

namespace latchkey::module {

namespace json = boost::json; // keeps the order of an object's names, which QJsonObject does not

namespace {

constexpr qsizetype largest = 1024LL * 1024;

std::string utf8(const QString &text)
{
    return text.toStdString();
}

QString textOf(const json::value &value)
{
    return value.is_string()
               ? QString::fromUtf8(value.get_string().c_str(), qsizetype(value.get_string().size()))
               : QString();
}

QString textAt(const json::object &object, const char *name)
{
    const json::value *found = object.if_contains(name);
    return found != nullptr ? textOf(*found) : QString();
}

const json::object *objectAt(const json::object &object, const char *name)
{
    const json::value *found = object.if_contains(name);
    return found != nullptr ? found->if_object() : nullptr;
}

// A text, or an array of texts.
QStringList textsOf(const json::value &value)
{
    QStringList texts;
    if (const json::array *array = value.if_array()) {
        for (const json::value &each : *array) {
            texts.append(textOf(each));
        }
    } else if (value.is_string()) {
        texts.append(textOf(value));
    }
    return texts;
}

void write(const json::value &value, const QByteArray &indent, QByteArray &text)
{
    const QByteArray inside = indent + "    ";
    if (const json::object *object = value.if_object(); object != nullptr && !object->empty()) {
        QByteArray separator = "{\n";
        for (const auto &each : *object) {
            text +=
                separator + inside + QByteArray::fromStdString(json::serialize(each.key())) + ": ";
            write(each.value(), inside, text);
            separator = ",\n";
        }
        text += '\n' + indent + '}';
    } else if (const json::array *array = value.if_array(); array != nullptr && !array->empty()) {
        QByteArray separator = "[\n";
        for (const json::value &each : *array) {
            text += separator + inside;
            write(each, inside, text);
            separator = ",\n";
        }
        text += '\n' + indent + ']';
    } else {
        text += QByteArray::fromStdString(json::serialize(value));
    }
}

QByteArray written(const json::object &object)
{
    QByteArray text;
    write(object, {}, text);
    return text + '\n';
}

Result<json::object> parsed(QByteArrayView octets)
{
    boost::system::error_code error;
    const std::string text(octets.data(), size_t(octets.size()));
    const json::value value = octets.size() <= largest ? json::parse(text, error) : json::value();
    if (error || !value.is_object()) {
        return failure("module.bad-composer",
                       Text::tr("composer.json is no JSON object, so Composer does not read it."),
                       QString::fromStdString(error.message()));
    }
    return value.get_object();
}

// The object of that name, made if it is not there.
json::object &made(json::object &object, const char *name)
{
    json::value &value = object[name];
    if (!value.is_object()) {
        value = json::object();
    }
    return value.get_object();
}

std::string psr4Name(const ModuleSpec &spec)
{
    return utf8(spec.vendor + QLatin1Char('\\') + spec.module + QLatin1Char('\\'));
}

QString descriptionOf(const ModuleSpec &spec)
{
    return spec.description.isEmpty() ? suggestedDescription(spec.integration) : spec.description;
}

// One of ours gives way to another of ours; what a person wrote stays.
void require(json::object &required, const char *package, const QString &wanted,
             const QStringList &ours)
{
    const QString now = textAt(required, package);
    if (now.isEmpty() || ours.contains(now)) {
        required[package] = utf8(wanted);
    }
}

void requireAll(json::object &object, const ModuleSpec &spec)
{
    const Requirements wanted = requirementsOf(spec.commerce).value_or(Requirements());
    json::object &required = made(object, "require");
    require(required, "php", wanted.php, phpRequirements());
    require(required, "magento/framework", wanted.framework, {});
    require(required, "magento/module-integration", wanted.integrationPackage, {});
}

void autoload(json::object &object, const ModuleSpec &spec)
{
    json::object &loaded = made(object, "autoload");
    json::value &files = loaded["files"];
    if (!files.is_array()) {
        files = json::array();
    }
    if (!textsOf(files).contains(QStringLiteral("registration.php"))) {
        files.get_array().emplace_back("registration.php");
    }
    made(loaded, "psr-4")[psr4Name(spec)] = "";
}

void setAll(json::object &object, const ModuleSpec &spec)
{
    object["name"] = utf8(spec.package());
    object["description"] = utf8(descriptionOf(spec));
    object["type"] = "magento2-module";
    object["version"] = utf8(spec.version);
    const json::value *licence = object.if_contains("license");
    if (licence == nullptr || textsOf(*licence).join(QStringLiteral(" or ")) != spec.licence) {
        object["license"] = utf8(spec.licence);
    }
    requireAll(object, spec);
    autoload(object, spec);
}

} // namespace

QString suggestedDescription(const QString &integration)
{
    return QStringLiteral("The integration %1").arg(integration);
}

Result<ComposerPackage> readComposerJson(QByteArrayView octets)
{
    const auto object = parsed(octets);
    if (!object) {
        return failure(object.error());
    }
    ComposerPackage package;
    package.name = textAt(*object, "name");
    package.description = textAt(*object, "description");
    package.type = textAt(*object, "type");
    package.version = textAt(*object, "version");
    if (const json::value *licence = object->if_contains("license")) {
        package.licence = textsOf(*licence).join(QStringLiteral(" or "));
    }
    if (const json::object *required = objectAt(*object, "require")) {
        for (const auto &each : *required) {
            package.require.insert(QString::fromStdString(std::string(each.key())),
                                   textOf(each.value()));
        }
    }
    const json::object *loaded = objectAt(*object, "autoload");
    package.hasAutoload = loaded != nullptr;
    if (loaded == nullptr) {
        return package;
    }
    if (const json::value *files = loaded->if_contains("files")) {
        package.autoloadFiles = textsOf(*files);
    }
    if (const json::object *psr4 = objectAt(*loaded, "psr-4")) {
        for (const auto &each : *psr4) {
            package.psr4.insert(QString::fromStdString(std::string(each.key())),
                                textsOf(each.value()));
        }
    }
    package.hasOtherAutoload = loaded->contains("psr-0") || loaded->contains("classmap");
    return package;
}

QByteArray composerJson(const ModuleSpec &spec)
{
    json::object object;
    setAll(object, spec);
    return written(object);
}

Result<QByteArray> updatedComposerJson(QByteArrayView present, const ModuleSpec &spec)
{
    auto object = parsed(present);
    if (!object) {
        return failure(object.error());
    }
    json::object before = *object;
    setAll(*object, spec);
    return *object == before ? present.toByteArray() : written(*object);
}

bool says(const ComposerPackage &package, const ModuleSpec &spec)
{
    const QString space = QString::fromStdString(psr4Name(spec));
    return package.name == spec.package() && package.description == descriptionOf(spec) &&
           package.type == QLatin1String("magento2-module") && package.version == spec.version &&
           package.licence == spec.licence &&
           package.require.contains(QStringLiteral("magento/framework")) &&
           package.require.contains(QStringLiteral("magento/module-integration")) &&
           package.require.contains(QStringLiteral("php")) &&
           package.autoloadFiles.contains(QStringLiteral("registration.php")) &&
           package.psr4.value(space) == QStringList{QString()};
}

} // namespace latchkey::module
