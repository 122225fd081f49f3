// SPDX-License-Identifier: Apache-2.0
// What bin/magento prints and how it ends (Commerce 2.4), read without running anything. What it
// prints is another's text in any language: only names, file names, numbers and words of the
// program itself are looked for.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace latchkey::install {

enum class DeployMode { Unknown, Default, Developer, Production };
enum class ModuleState { Unknown, Missing, Disabled, Enabled };
enum class DatabaseState { Unknown, Current, Pending };

// Of `deploy:mode:show`: "Current application mode: production. (Note: …)".
DeployMode deployModeOf(QByteArrayView output);
// Of a mode's own word: "production".
DeployMode deployModeNamed(QByteArrayView word);
QString nameOf(DeployMode mode);

// Of `module:status NAME`: "NAME : Module is enabled". Where the words are another language's, the
// state is Unknown.
ModuleState moduleStateOf(QByteArrayView output, const QByteArray &module);

// Of `setup:db:status` by its exit code: 0 up to date, 2 pending; another code says nothing.
DatabaseState databaseStateOf(int exitCode);

// Of `maintenance:status`; nullopt if the words are another language's.
std::optional<bool> maintenanceOf(QByteArrayView output);

// "2.4.7-p7" of `--version`; empty if there is none.
QString versionOf(QByteArrayView output);

// How far a step is: what stands in its last line "label 3/9 [===>---] 33% …".
struct StepProgress
{
    int done = 0;
    int total = 0;
    int percent = 0;
    QString label; // the store's own word; foreign

    friend bool operator==(const StepProgress &, const StepProgress &) = default;
};

// Reads a progress bar of Symfony's as it comes, written line over line with carriage returns, in
// whatever pieces.
class ProgressReader
{
public:
    // The last whole state that `piece` completes, if it completes one.
    std::optional<StepProgress> feed(QByteArrayView piece);

private:
    QByteArray m_rest;
};

// The last lines of what a command printed, without empty ones, progress bars, module lists and
// escape sequences: at most `lines` lines of 400 characters. Foreign text, as it came otherwise.
QStringList lastLines(QByteArrayView output, int lines);

} // namespace latchkey::install
