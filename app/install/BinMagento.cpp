// SPDX-License-Identifier: Apache-2.0
#include "install/BinMagento.h"

#include <QRegularExpression>

#include <algorithm>

namespace latchkey::install {

namespace {

constexpr qsizetype longestLine = 400;
constexpr qsizetype longestBar = 4096;

QString textOf(QByteArrayView output)
{
    return QString::fromUtf8(output);
}

// A word of its own, so that "default" is not found in "defaulted".
bool hasWord(const QString &text, const QString &word)
{
    const QRegularExpression pattern(QStringLiteral("\\b%1\\b").arg(word),
                                     QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text).hasMatch();
}

QString withoutEscapes(QString line)
{
    static const QRegularExpression sequence(QStringLiteral("\x1b\\[[0-9;?]*[ -/]*[@-~]"));
    return line.remove(sequence);
}

std::optional<StepProgress> progressOf(const QString &line)
{
    static const QRegularExpression bar(
        QStringLiteral("(\\d{1,6})/(\\d{1,6}) \\[[^\\[\\]]{0,200}\\]\\s{1,4}(\\d{1,3})%"));
    const auto match = bar.match(line);
    if (!match.hasMatch()) {
        return {};
    }
    StepProgress progress{match.captured(1).toInt(), match.captured(2).toInt(),
                          match.captured(3).toInt(), line.left(match.capturedStart()).trimmed()};
    // Symfony's placeholder before the first step has a name
    if (progress.label == QLatin1String("%message%")) {
        progress.label.clear();
    }
    return progress;
}

bool saysSomething(const QString &line)
{
    static const QRegularExpression moduleLine(QStringLiteral("^Module '[A-Za-z0-9_]+':$"));
    static const QRegularExpression traceLine(QStringLiteral("^#\\d+ "));
    return !line.isEmpty() && !progressOf(line) && !moduleLine.match(line).hasMatch() &&
           !traceLine.match(line).hasMatch();
}

} // namespace

DeployMode deployModeNamed(QByteArrayView word)
{
    if (word == "production") {
        return DeployMode::Production;
    }
    if (word == "developer") {
        return DeployMode::Developer;
    }
    return word == "default" ? DeployMode::Default : DeployMode::Unknown;
}

DeployMode deployModeOf(QByteArrayView output)
{
    const QString text = textOf(output);
    for (const char *word : {"production", "developer", "default"}) {
        if (hasWord(text, QLatin1String(word))) {
            return deployModeNamed(word);
        }
    }
    return DeployMode::Unknown;
}

QString nameOf(DeployMode mode)
{
    switch (mode) {
    case DeployMode::Production:
        return QStringLiteral("production");
    case DeployMode::Developer:
        return QStringLiteral("developer");
    case DeployMode::Default:
        return QStringLiteral("default");
    case DeployMode::Unknown:
        break;
    }
    return {};
}

ModuleState moduleStateOf(QByteArrayView output, const QByteArray &module)
{
    const QString name = QString::fromUtf8(module);
    for (const QString &line : textOf(output).split(QLatin1Char('\n'))) {
        const QString rest = line.section(QLatin1Char(':'), 1);
        if (line.section(QLatin1Char(':'), 0, 0).trimmed() != name) {
            continue;
        }
        if (hasWord(rest, QStringLiteral("enabled"))) {
            return ModuleState::Enabled;
        }
        if (hasWord(rest, QStringLiteral("disabled"))) {
            return ModuleState::Disabled;
        }
        return rest.contains(QLatin1String("not exist")) ? ModuleState::Missing
                                                         : ModuleState::Unknown;
    }
    return ModuleState::Unknown;
}

DatabaseState databaseStateOf(int exitCode)
{
    switch (exitCode) {
    case 0:
        return DatabaseState::Current;
    case 2:
        return DatabaseState::Pending;
    default:
        return DatabaseState::Unknown;
    }
}

std::optional<bool> maintenanceOf(QByteArrayView output)
{
    const QString text = textOf(output);
    if (text.contains(QLatin1String("mode is not active"))) {
        return false;
    }
    return text.contains(QLatin1String("mode is active")) ? std::optional(true) : std::nullopt;
}

QString versionOf(QByteArrayView output)
{
    static const QRegularExpression version(
        QStringLiteral("\\b(\\d+\\.\\d+\\.\\d+(?:-[a-z0-9]+)?)"));
    return version.match(withoutEscapes(textOf(output))).captured(1);
}

std::optional<StepProgress> ProgressReader::feed(QByteArrayView piece)
{
    m_rest += piece;
    // A bar is told once the next one begins, or when it is whole up to its per cent
    QString text = withoutEscapes(QString::fromUtf8(m_rest));
    text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    std::optional<StepProgress> last;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        if (const auto progress = progressOf(line)) {
            last = progress;
        }
    }
    const qsizetype end = std::max(m_rest.lastIndexOf('\n'), m_rest.lastIndexOf('\r'));
    m_rest = m_rest.mid(end + 1).right(longestBar);
    return last;
}

QStringList lastLines(QByteArrayView output, int lines)
{
    constexpr qsizetype looked = 64LL * 1024;
    QString text = withoutEscapes(textOf(output.last(std::min(output.size(), looked))));
    text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    QStringList told;
    const QStringList all = text.split(QLatin1Char('\n'));
    for (auto line = all.crbegin(); line != all.crend() && told.size() < lines; ++line) {
        const QString trimmed = line->trimmed().left(longestLine);
        if (saysSomething(trimmed)) {
            told.prepend(trimmed);
        }
    }
    return told;
}

} // namespace latchkey::install
