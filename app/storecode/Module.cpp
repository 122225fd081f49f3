// SPDX-License-Identifier: Apache-2.0
#include "storecode/Module.h"

#include "documents/PhpLiteral.h"
#include "documents/XmlElement.h"

#include <QBitArray>
#include <QCoreApplication>
#include <QDir>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace latchkey::storecode {

using documents::FileProblem;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Acl)
};

// The sort's effort grows with the square; large stores have a thousand.
constexpr qsizetype maxSorted = 10'000;

// How a folder comes by its module's name.
enum class Claim {
    Declared, // etc/module.xml alone says it: Commerce does not see it
    Guarded,  // it registers itself unless another did
    Registered,
};

// What a registration.php registers: module name → folder.
QMap<QString, QString> registered(const SourceFolder &folder)
{
    // larger ones do something else
    constexpr qsizetype most = 256LL * 1024;
    if (folder.files.value(registrationFile).size() > most) {
        return {};
    }
    static const QRegularExpression call(QStringLiteral(
        R"(::\s*register\s*\(\s*(?:[\\\w]+\s*::\s*MODULE|["']module["'])\s*,\s*["']([A-Za-z0-9_]+)["']\s*,)"
        R"(\s*(?:__DIR__|dirname\s*\(\s*__FILE__\s*\))\s*(?:\.\s*["']([^"']*)["']\s*)?,?\s*\))"));
    QMap<QString, QString> found;
    const QString source =
        QString::fromUtf8(documents::withoutPhpComments(folder.files.value(registrationFile)));
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

QString nameOf(const documents::XmlElement &module)
{
    const QString *name = module.attribute(u"name");
    return name != nullptr ? *name : QString();
}

Declaration declarationOf(const documents::XmlElement &root)
{
    for (const documents::XmlElement &module : root.children) {
        if (module.name != QLatin1String("module")) {
            continue;
        }
        Declaration declared{nameOf(module), {}};
        for (const documents::XmlElement &sequence : module.children) {
            if (sequence.name != QLatin1String("sequence")) {
                continue;
            }
            for (const documents::XmlElement &before : sequence.children) {
                if (before.name == QLatin1String("module")) {
                    declared.sequence.append(nameOf(before));
                }
            }
        }
        return declared;
    }
    return {};
}

FileProblem remark(const QString &path, const char *code, const QString &sentence)
{
    return {path, 0, Problem{code, sentence, {}}, false};
}

// Commerce's way to bring modules behind those of their sequence.
class SequenceSort
{
public:
    // At most maxSorted modules, each with a name of its own.
    explicit SequenceSort(QList<Module> modules)
        : m_modules(std::move(modules))
        , m_before(m_modules.size())
        , m_progress(m_modules.size(), Progress::Unseen)
    {
        arrange();
        for (int i = 0; i < int(m_modules.size()); ++i) {
            m_places.insert(m_modules[i].name, i);
        }
    }

    Modules run()
    {
        const int size = int(m_modules.size());
        QList<int> order;
        for (int i = 0; i < size; ++i) {
            collectBefore(i);
            order.append(i);
        }
        for (int i = 0; i + 1 < size; ++i) {
            for (int j = i; j < size; ++j) {
                if (m_before[order[i]].testBit(order[j])) {
                    order.swapItemsAt(i, j);
                }
            }
        }
        Modules sorted;
        for (const int place : order) {
            sorted.modules.append(m_modules[place]);
        }
        sorted.problems = m_problems;
        return sorted;
    }

private:
    enum class Progress { Unseen, Begun, Done };

    struct Step
    {
        int module;
        qsizetype next = 0; // of its sequence
    };

    // By name in byte order, Magento's own first.
    void arrange()
    {
        std::sort(m_modules.begin(), m_modules.end(), [](const Module &a, const Module &b) {
            return a.name.toUtf8().compare(b.name.toUtf8()) < 0;
        });
        std::stable_partition(m_modules.begin(), m_modules.end(), [](const Module &module) {
            return module.name.contains(QLatin1String("Magento_"));
        });
    }

    // Finds all that has to come before a module, directly or not. A stack of its own: a sequence
    // can be as long as there are modules.
    void collectBefore(int module)
    {
        std::vector<Step> open;
        begin(open, module);
        while (!open.empty()) {
            Step &step = open.back();
            const QStringList &sequence = m_modules[step.module].sequence;
            if (step.next == sequence.size()) {
                m_progress[step.module] = Progress::Done;
                open.pop_back();
                continue;
            }
            const int wanted = m_places.value(sequence[step.next], -1);
            if (wanted < 0) {
                ++step.next;
            } else if (m_progress[wanted] == Progress::Unseen) {
                begin(open, wanted);
            } else {
                if (m_progress[wanted] == Progress::Begun) {
                    sayCircular(step.module, wanted);
                }
                m_before[step.module].setBit(wanted);
                m_before[step.module] |= m_before[wanted];
                ++step.next;
            }
        }
    }

    void begin(std::vector<Step> &open, int module)
    {
        if (m_progress[module] == Progress::Unseen) {
            m_progress[module] = Progress::Begun;
            m_before[module].resize(m_modules.size());
            open.push_back({module});
        }
    }

    void sayCircular(int from, int to)
    {
        m_problems.append(remark(m_modules[from].folder.pathOf(moduleFile), "acl.circular-sequence",
                                 Text::tr("%1 and %2 both want to come after the other. Commerce "
                                          "refuses to be set up with these modules.")
                                     .arg(m_modules[from].name, m_modules[to].name)));
    }

    QList<Module> m_modules; // as arranged
    QHash<QString, int> m_places;
    std::vector<QBitArray> m_before;
    std::vector<Progress> m_progress;
    QList<FileProblem> m_problems;
};

struct Registration
{
    QString name;
    Claim claim = Claim::Registered;
};

// By folder.
QHash<QString, Registration> registrationsIn(const QList<SourceFolder> &folders)
{
    static const QRegularExpression condition(QStringLiteral("\\bif\\b"));
    QHash<QString, Registration> found;
    for (const SourceFolder &folder : folders) {
        const QMap<QString, QString> here = registered(folder);
        if (here.isEmpty()) {
            continue;
        }
        const bool isGuarded = condition
                                   .match(QString::fromUtf8(documents::withoutPhpComments(
                                       folder.files.value(registrationFile))))
                                   .hasMatch();
        for (auto each = here.constBegin(); each != here.constEnd(); ++each) {
            found.insert(each.value(),
                         {each.key(), isGuarded ? Claim::Guarded : Claim::Registered});
        }
    }
    return found;
}

// What etc/module.xml says; nothing where there is none.
Declaration declarationIn(const SourceFolder &folder, QList<FileProblem> &problems)
{
    if (!folder.files.contains(moduleFile)) {
        return {};
    }
    const auto root = documents::readXml(folder.files.value(moduleFile));
    if (!root) {
        problems.append({folder.pathOf(moduleFile), root.error().line, root.error().problem, true});
        return {};
    }
    return declarationOf(*root);
}

FileProblem twice(const QString &name, const QString &left, const QString &used, bool isFatal)
{
    const QString sentence =
        isFatal
            ? Text::tr("The module %1 is in %2 already. Commerce refuses to start with both; "
                       "the first one is used.")
                  .arg(name, used)
            : Text::tr("The module %1 is used from %2; this copy was left out.").arg(name, used);
    return {left, 0, Problem{"acl.module-twice", sentence, {}}, true};
}

} // namespace

QString someOf(const QStringList &names)
{
    constexpr qsizetype shown = 5;
    const QString list = names.mid(0, shown).join(QStringLiteral(", "));
    return names.size() > shown ? list + QStringLiteral(", …") : list;
}

Modules modulesOf(const QList<SourceFolder> &folders)
{
    const QHash<QString, Registration> registrations = registrationsIn(folders);
    Modules found;
    QHash<QString, qsizetype> places; // in `found`, by name
    QList<Claim> claims;              // as `found`
    for (const SourceFolder &folder : folders) {
        const Declaration declared = declarationIn(folder, found.problems);
        const auto registration = registrations.constFind(QDir::cleanPath(folder.path));
        const bool isRegistered = registration != registrations.constEnd();
        const QString name = isRegistered ? registration->name : declared.name;
        const bool hasRules = folder.files.contains(aclFile) || folder.files.contains(webapiFile);
        if (name.isEmpty() && !hasRules) {
            continue; // a theme, a library
        }
        const Claim claim = isRegistered ? registration->claim : Claim::Declared;
        const qsizetype place = name.isEmpty() ? -1 : places.value(name, -1);
        const Module module{name, declared.sequence, folder, isRegistered};
        if (place < 0) {
            places.insert(name, found.modules.size());
            found.modules.append(module);
            claims.append(claim);
            continue;
        }
        const bool isBetter = claim > claims[place];
        const bool isFatal = claim == Claim::Registered && claims[place] == Claim::Registered;
        const QString used = isBetter ? folder.path : found.modules[place].folder.path;
        const QString left = isBetter ? found.modules[place].folder.path : folder.path;
        found.problems.append(twice(name, left, used, isFatal));
        if (isBetter) {
            found.modules[place] = module;
            claims[place] = claim;
        }
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
    if (named.size() > maxSorted) {
        return {modules,
                {remark({}, "acl.too-many-modules",
                        Text::tr("There are more than %L1 modules; their sequence was not "
                                 "looked at.")
                            .arg(maxSorted))}};
    }
    Modules sorted = SequenceSort(std::move(named)).run();
    sorted.modules += nameless;
    return sorted;
}

Result<Modules> asConfigured(const QList<Module> &modules, QByteArrayView configPhp,
                             const QString &configPath)
{
    const auto config = documents::readPhpArray(configPhp);
    if (!config) {
        return failure(config.error());
    }
    const documents::PhpValue *listed = config->at(QStringLiteral("modules"));
    if (listed == nullptr ||
        (listed->items.isEmpty() && listed->kind != documents::PhpValue::Kind::Code)) {
        return failure("acl.no-modules", Text::tr("The file lists no modules."));
    }
    const bool isKnown = std::none_of(listed->items.begin(), listed->items.end(),
                                      [](const documents::PhpItem &item) {
                                          return item.value.kind == documents::PhpValue::Kind::Code;
                                      });
    if (listed->kind == documents::PhpValue::Kind::Code || !isKnown) {
        return failure("acl.not-literal",
                       Text::tr("Which modules are on would have to be computed, and PHP is never "
                                "run to read it."));
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
    for (const documents::PhpItem &item : listed->items) {
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
                       .arg(someOf(missing))));
    }
    if (!unlisted.isEmpty()) {
        chosen.problems.append(remark(
            configPath, "acl.not-listed",
            Text::tr("%n module(s) in this folder are not listed in it, so the store does not "
                     "know them; they were left out: %1",
                     nullptr, int(unlisted.size()))
                .arg(someOf(unlisted))));
    }
    return chosen;
}

} // namespace latchkey::storecode
