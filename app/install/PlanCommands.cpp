// SPDX-License-Identifier: Apache-2.0
#include "install/PlanCommands.h"

#include "install/Text.h"
#include "place/ShellWord.h"
#include "storeservice/StoreScript.h"

#include <QSet>

namespace latchkey::install {

namespace {

constexpr qsizetype lineLength = 76;
const QString maintenanceFlag = QStringLiteral("var/.maintenance.flag");

// Comments are no place for anything that was typed.
QString comment(const QString &text)
{
    QString line = text;
    for (QChar &each : line) {
        if (!each.isPrint()) {
            each = QLatin1Char(' ');
        }
    }
    return QStringLiteral("# ") + line;
}

QStringList base64Lines(const QByteArray &octets)
{
    const QString text = QString::fromLatin1(octets.toBase64());
    QStringList lines;
    for (qsizetype at = 0; at < text.size(); at += lineLength) {
        lines << text.mid(at, lineLength);
    }
    return lines;
}

class Writer
{
public:
    Writer(const InstallPlan &plan, const CommandsOrder &order)
        : m_plan(plan)
        , m_order(order)
    {}

    QString text()
    {
        say(comment(Text::tr("Paste this into a shell on %1, as the account that owns the store's "
                             "files.")
                        .arg(place::hostWords(m_order.place))));
        if (!m_order.place.prefix.isEmpty()) {
            say(comment(Text::tr("The store runs behind: %1")
                            .arg(place::prefixText(m_order.place.prefix))));
        }
        say(QStringLiteral("sh -e <<'LATCHKEY'"));
        run({QStringLiteral("cd"), QStringLiteral("--"), m_order.place.folder});
        for (const InstallStep &step : m_plan.steps) {
            write(step);
        }
        say(QStringLiteral("LATCHKEY"));
        return m_lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
    }

private:
    void say(const QString &line) { m_lines << line; }

    void run(const QStringList &words, const QString &rest = {})
    {
        say(place::shellLine(words) + rest);
    }

    QStringList php() const
    {
        return {m_order.php.isEmpty() ? QStringLiteral("php") : m_order.php};
    }

    QStringList magento(const QStringList &command) const
    {
        return php() + QStringList{QStringLiteral("bin/magento")} + command;
    }

    void pipe(const QByteArray &octets, const QStringList &program, const QString &rest = {})
    {
        // "END" is no line of base64 of such a length that could follow
        const QString target =
            program.isEmpty() ? rest : QStringLiteral(" | ") + place::shellLine(program);
        say(QStringLiteral("base64 -d <<'END'") + target);
        m_lines << base64Lines(octets);
        say(QStringLiteral("END"));
    }

    void copyFiles()
    {
        const QString folder = moduleFolder(m_plan.module) + QLatin1Char('/');
        QSet<QString> made;
        for (const ModuleOctets &file : m_order.files) {
            const QString path = folder + file.path;
            const QString parent = path.left(path.lastIndexOf(QLatin1Char('/')));
            if (!made.contains(parent)) {
                made.insert(parent);
                run({QStringLiteral("mkdir"), QStringLiteral("-p"), QStringLiteral("--"), parent});
            }
            pipe(file.octets, {}, QStringLiteral(" > ") + place::shellLine({path}));
        }
        for (const QString &path : m_order.obsolete) {
            run({QStringLiteral("rm"), QStringLiteral("-f"), QStringLiteral("--"), folder + path});
        }
    }

    void turnMaintenanceOn(const InstallStep &step)
    {
        const QString off = place::shellLine(magento({QStringLiteral("maintenance:disable")})) +
                            QStringLiteral(" </dev/null || rm -f ") + maintenanceFlag;
        say(QStringLiteral("trap ") + QString::fromUtf8(place::shellWord(off)) +
            QStringLiteral(" EXIT"));
        say(QStringLiteral("trap 'exit 1' HUP INT TERM"));
        run(magento(step.command), QStringLiteral(" </dev/null"));
    }

    void write(const InstallStep &step)
    {
        if (step.kind == StepKind::MaintenanceOff || step.kind == StepKind::Check) {
            return; // the trap does it; Latchkey checks
        }
        say(comment(titleOf(step.kind)));
        switch (step.kind) {
        case StepKind::CopyFiles:
            copyFiles();
            break;
        case StepKind::RemoveFiles:
            run({QStringLiteral("rm"), QStringLiteral("-rf"), QStringLiteral("--"),
                 moduleFolder(m_plan.module)});
            break;
        case StepKind::RemoveIntegration:
            pipe(m_order.removingScript, php() + storeservice::phpArguments());
            break;
        case StepKind::ForgetRows:
            pipe(m_order.forgettingScript, php() + storeservice::phpArguments());
            break;
        case StepKind::MaintenanceOn:
            turnMaintenanceOn(step);
            break;
        default:
            run(magento(step.command), QStringLiteral(" </dev/null"));
        }
    }

    const InstallPlan &m_plan;
    const CommandsOrder &m_order;
    QStringList m_lines;
};

} // namespace

QString commandsText(const InstallPlan &plan, const CommandsOrder &order)
{
    return Writer(plan, order).text();
}

} // namespace latchkey::install
