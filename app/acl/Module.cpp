#include "acl/Module.h"

#include "acl/PhpArray.h"
#include "acl/XmlElement.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QSet>

namespace latchkey::acl {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Acl)
};

// What a registration.php registers: module name → folder.
QHash<QString, QString> registered(const SourceFolder &folder)
{
    static const QRegularExpression call(QStringLiteral(
        R"(::\s*register\s*\(\s*[\\\w]*ComponentRegistrar\s*::\s*MODULE\s*,\s*["']([A-Za-z0-9_]+)["']\s*,)"
        R"(\s*__DIR__\s*(?:\.\s*["']([^"']*)["']\s*)?,?\s*\))"));
    QHash<QString, QString> found;
    const QString source =
        QString::fromUtf8(withoutPhpComments(folder.files.value(registrationFile)));
    auto each = call.globalMatch(source);
    while (each.hasNext()) {
        const auto match = each.next();
        found.insert(match.captured(1), QDir::cleanPath(folder.path + match.captured(2)));
    }
    return found;
}

struct Declaration
{
    QString name;
    QStringList sequence;
};

QString nameOf(const XmlElement &module)
{
    const QString *name = module.attribute(u"name");
    return name != nullptr ? *name : QString();
}

Declaration declarationOf(const XmlElement &root)
{
    for (const XmlElement &module : root.children) {
        if (module.name != QLatin1String("module")) {
            continue;
        }
        Declaration declared{nameOf(module), {}};
        for (const XmlElement &sequence : module.children) {
            if (sequence.name != QLatin1String("sequence")) {
                continue;
            }
            for (const XmlElement &before : sequence.children) {
                if (before.name == QLatin1String("module")) {
                    declared.sequence.append(nameOf(before));
                }
            }
        }
        return declared;
    }
    return {};
}

QString some(const QStringList &names)
{
    constexpr qsizetype shown = 5;
    const QString list = names.mid(0, shown).join(QStringLiteral(", "));
    return names.size() > shown ? list + QStringLiteral(", …") : list;
}

FileProblem remark(const QString &path, const char *code, const QString &sentence)
{
    return {path, 0, Problem{code, sentence, {}}, false};
}

// Commerce's way to bring modules behind those of their sequence.
class SequenceSort
{
public:
    explicit SequenceSort(const QList<Module> &modules)
    {
        for (const Module &module : modules) {
            m_byName.insert(module.name, module);
        }
    }

    Modules run()
    {
        QStringList order = arranged();
        for (qsizetype i = 0; i + 1 < order.size(); ++i) {
            for (qsizetype j = i; j < order.size(); ++j) {
                if (before(order[i]).contains(order[j])) {
                    order.swapItemsAt(i, j);
                }
            }
        }
        Modules sorted;
        for (const QString &name : order) {
            sorted.modules.append(m_byName.value(name));
        }
        sorted.problems = m_problems;
        return sorted;
    }

private:
    // By name in byte order, Magento's own first.
    QStringList arranged() const
    {
        QStringList names = m_byName.keys();
        std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) {
            return a.toUtf8().compare(b.toUtf8()) < 0;
        });
        std::stable_partition(names.begin(), names.end(), [](const QString &name) {
            return name.contains(QLatin1String("Magento_"));
        });
        return names;
    }

    // All that has to come before a module, directly or not.
    const QSet<QString> &before(const QString &name)
    {
        const auto known = m_before.constFind(name);
        if (known != m_before.constEnd()) {
            return *known;
        }
        QSet<QString> found;
        QStringList path{name};
        collect(name, path, found);
        return *m_before.insert(name, found);
    }

    void collect(const QString &name, QStringList &path, QSet<QString> &found)
    {
        for (const QString &each : m_byName.value(name).sequence) {
            if (path.contains(each)) {
                sayCircular(name, each);
                continue;
            }
            if (found.contains(each)) {
                continue;
            }
            found.insert(each);
            if (m_byName.contains(each)) {
                path.append(each);
                collect(each, path, found);
                path.removeLast();
            }
        }
    }

    void sayCircular(const QString &from, const QString &to)
    {
        if (m_circles.contains(from + to)) {
            return;
        }
        m_circles.insert(from + to);
        const SourceFolder folder = m_byName.value(from).folder;
        m_problems.append(remark(folder.pathOf(moduleFile), "acl.circular-sequence",
                                 Text::tr("%1 and %2 both want to come after the other. Commerce "
                                          "refuses to be set up with these modules.")
                                     .arg(from, to)));
    }

    QHash<QString, Module> m_byName;
    QHash<QString, QSet<QString>> m_before;
    QSet<QString> m_circles;
    QList<FileProblem> m_problems;
};

} // namespace

Modules modulesOf(const QList<SourceFolder> &folders)
{
    QHash<QString, QString> names; // by folder
    for (const SourceFolder &folder : folders) {
        const QHash<QString, QString> here = registered(folder);
        for (auto each = here.constBegin(); each != here.constEnd(); ++each) {
            names.insert(each.value(), each.key());
        }
    }
    Modules found;
    QHash<QString, QString> taken; // folder by name
    for (const SourceFolder &folder : folders) {
        Declaration declared;
        if (folder.files.contains(moduleFile)) {
            const auto root = readXml(folder.files.value(moduleFile));
            if (root) {
                declared = declarationOf(*root);
            } else {
                found.problems.append({folder.pathOf(moduleFile), root.error().line,
                                       root.error().problem, true});
            }
        }
        const QString name = names.value(QDir::cleanPath(folder.path), declared.name);
        const bool hasRules = folder.files.contains(aclFile) || folder.files.contains(webapiFile);
        if (name.isEmpty() && !hasRules) {
            continue; // a theme, a library
        }
        if (!name.isEmpty() && taken.contains(name)) {
            const QString sentence =
                Text::tr("The module %1 is in %2 already. Commerce refuses to start with both; the "
                         "first one is used.")
                    .arg(name, taken.value(name));
            found.problems.append({folder.path, 0, Problem{"acl.module-twice", sentence, {}}, true});
            continue;
        }
        taken.insert(name, folder.path);
        found.modules.append({name, declared.sequence, folder});
    }
    return found;
}

Modules inSequence(const QList<Module> &modules)
{
    QList<Module> named;
    QList<Module> nameless;
    for (const Module &module : modules) {
        (module.name.isEmpty() ? nameless : named).append(module);
    }
    Modules sorted = SequenceSort(named).run();
    sorted.modules += nameless;
    return sorted;
}

Result<Modules> asConfigured(const QList<Module> &modules, QByteArrayView configPhp,
                             const QString &configPath)
{
    const auto config = readPhpArray(configPhp);
    if (!config) {
        return failure(config.error());
    }
    const PhpValue *listed = config->at(QStringLiteral("modules"));
    if (listed == nullptr || listed->items.isEmpty()) {
        return failure("acl.no-modules", Text::tr("The file lists no modules."));
    }
    QHash<QString, const Module *> byName;
    QStringList unlisted;
    for (const Module &module : modules) {
        if (!module.name.isEmpty() && listed->at(module.name) != nullptr) {
            byName.insert(module.name, &module);
        } else {
            unlisted.append(module.name.isEmpty() ? module.folder.path : module.name);
        }
    }
    Modules chosen;
    QStringList missing;
    for (const PhpItem &item : listed->items) {
        if (!item.value.isTrue()) {
            continue;
        }
        if (const Module *module = byName.value(item.key)) {
            chosen.modules.append(*module);
        } else {
            missing.append(item.key);
        }
    }
    if (!missing.isEmpty()) {
        chosen.problems.append(
            remark(configPath, "acl.not-found",
                   Text::tr("%n module(s) it switches on are not in this folder: %1", nullptr,
                            int(missing.size()))
                       .arg(some(missing))));
    }
    if (!unlisted.isEmpty()) {
        chosen.problems.append(
            remark(configPath, "acl.not-listed",
                   Text::tr("%n module(s) in this folder are not listed in it, so the store does not "
                            "know them; they were left out: %1",
                            nullptr, int(unlisted.size()))
                       .arg(some(unlisted))));
    }
    return chosen;
}

} // namespace latchkey::acl
