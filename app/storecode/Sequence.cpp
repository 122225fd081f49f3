// SPDX-License-Identifier: Apache-2.0
#include "storecode/Sequence.h"

#include "storecode/Text.h"

#include <QBitArray>
#include <QHash>

#include <algorithm>
#include <vector>

namespace latchkey::storecode {

using documents::FileProblem;

namespace {

// The sort's effort grows with the square; large stores have a thousand.
constexpr qsizetype maxSorted = 10'000;

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
        constexpr qsizetype most = 10;
        if (m_problems.size() >= most) {
            return;
        }
        const QString sentence = Text::tr("%1 and %2 each want to come after the other. Commerce "
                                          "cannot be set up with these modules.")
                                     .arg(m_modules[from].name, m_modules[to].name);
        m_problems.append({m_modules[from].folder.pathOf(moduleFile), 0,
                           Problem{"acl.circular-sequence", sentence, {}}, false});
    }

    QList<Module> m_modules; // as arranged
    QHash<QString, int> m_places;
    std::vector<QBitArray> m_before;
    std::vector<Progress> m_progress;
    QList<FileProblem> m_problems;
};

} // namespace

Modules inSequence(const QList<Module> &modules)
{
    QList<Module> named;
    QList<Module> nameless;
    for (const Module &module : modules) {
        (module.name.isEmpty() ? nameless : named).append(module);
    }
    if (named.size() > maxSorted) {
        const QString sentence =
            Text::tr("There are more than %L1 modules; their sequence was not checked.")
                .arg(maxSorted);
        return {modules, {{{}, 0, Problem{"acl.too-many-modules", sentence, {}}, false}}};
    }
    Modules sorted = SequenceSort(std::move(named)).run();
    sorted.modules += nameless;
    return sorted;
}

} // namespace latchkey::storecode
