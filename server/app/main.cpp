// `attune`: arguments, settings, and the command that was asked for.

#include <sys/stat.h>
#include <CLI/CLI.hpp>

#include <iostream>
#include <print>

#include "app/backup.hpp"
#include "app/commands.hpp"
#include "app/completion.hpp"
#include "app/demo.hpp"
#include "app/doctor.hpp"
#include "app/house.hpp"
#include "app/rotation.hpp"
#include "app/serve.hpp"
#include "app/verification.hpp"
#include "platform/config/config.hpp"
#include "platform/log/log.hpp"
#include "platform/media/media.hpp"

using namespace attune;

int main(int argc, char** argv) {
    // The sandboxed child that reads strangers' files is this program too; it starts before anything else could leak into it.
    if (argc > 1 && std::string_view(argv[1]) == "media-child") return media::media_child_main();
    ::umask(0077);  // hashes, tokens and videos are nobody else's on this machine

    CLI::App app(
        "Attune: the people platform that a company runs on one machine in a minute and on many when it grows.",
        "attune");
    app.require_subcommand(1);
    app.footer("\nSettings, for every command (a TOML file, then the environment, then flags):\n\n" + config::help());

    std::map<std::string, std::string> flags;
    std::function<int(const config::Config&)> command;
    const auto add = [&](const std::string& name, const std::string& help,
                         std::function<int(const config::Config&)> run) {
        auto* sub = app.add_subcommand(name, help);
        for (const auto& option : config::options()) {
            const auto set = [&flags, name = option.name](const std::string& value) { flags[name] = value; };
            if (option.value.empty()) {
                sub->add_flag_callback(
                       option.flag, [&flags, name = option.name] { flags[name] = "true"; }, option.help)
                    ->group("Settings");
            } else {
                sub->add_option_function<std::string>(option.flag, set, option.help)->group("Settings");
            }
        }
        sub->callback([&command, run = std::move(run)] { command = run; });
        return sub;
    };

    add("serve", "Serve the app and the API, and work off the queue", app::serve);
    add("worker", "Work off the queue only", app::worker);
    add("migrate", "Bring the database's tables up to date", app::migrate);
    add("openapi", "Print the API's description (OpenAPI 3.1)", app::print_openapi);
    add("doctor", "Say what stands in the way of serving, and how to mend it", app::doctor);
    add("verify-statements", "Compare every SQL statement with the database", app::verify_statements);

    std::string archive;
    auto* backup = add("backup", "Write everything into one file, while Attune runs",
                       [&](const config::Config& config) { return app::back_up(config, archive); });
    backup->add_option("archive", archive, "The file to make")->required();
    bool secret_only = false;
    auto* restore = add("restore", "Put a backup into an empty place", [&](const config::Config& config) {
        return secret_only ? app::show_secret(config, archive) : app::restore(config, archive);
    });
    restore->add_option("archive", archive, "A file that backup has made")->required();
    restore->add_flag("--show-secret", secret_only, "Only print the secret that AUTH_SECRET_KEY has to be");
    auto* verify = add("verify", "Check a backup, or everything that is kept here", [&](const config::Config& config) {
        return archive.empty() ? app::verify_house(config) : app::verify_backup(config, archive);
    });
    verify->add_option("archive", archive, "A backup; without it, this database and this store");
    bool reseal_only = false;
    auto* rotate = add("rotate-keys", "Exchange the server's secret", [&](const config::Config& config) {
        return app::rotate_keys(config, reseal_only ? app::Rotation::reseal : app::Rotation::begin);
    });
    rotate->add_flag("--reseal", reseal_only,
                     "No new secret: only seal anew what an earlier one sealed, and say what needs it");
    app::CopyWish way;
    auto* copy = add("copy", "Copy a database into an empty one, of either engine",
                     [&](const config::Config& config) { return app::copy(config, way); });
    copy->add_option("--from", way.from, "sqlite, postgres (those of the settings), sqlite:FILE or postgresql://…")
        ->required();
    copy->add_option("--to", way.to, "The same; it must be empty")->required();
    copy->add_option("--objects-from", way.objects_from, "Copy uploads too, from this storage URL");
    copy->add_option("--objects-to", way.objects_to, "… to this one; either may be left out for that of the settings");

    std::string company;
    std::string email;
    auto* admin = add("create-admin", "Make a company and its first admin",
                      [&](const config::Config& config) { return app::create_admin(config, company, email); });
    admin->add_option("company", company, "The company's name")->required();
    admin->add_option("email", email, "The admin's e-mail address")->required();

    app::DemoOrder demo;
    auto* companies = add("demo", "Make companies to look at, with a password that everybody knows",
                          [&](const config::Config& config) { return app::demo(config, demo); });
    companies->add_option("--size", demo.size, "small: 48 people; medium: 2 x 1,000; large: 3 x 20,000")
        ->check(CLI::IsMember({"small", "medium", "large"}));
    companies->add_option("--people", demo.people, "Instead of a size: one company of so many people")
        ->check(CLI::Range(100, 100'000));
    companies->add_option("--seed", demo.seed, "Another number makes other people; the same one the same");
    companies->add_option("--until", demo.until,
                          "The last day of the year of attendance (2026-10-13); yesterday unless said");
    companies->add_flag("--list", demo.only_list, "Make nothing: print who would be there, as JSON");

    std::string file;
    auto* people = add("import-people", "Take people over from another system, with the hashes of their passwords",
                       [&](const config::Config& config) { return app::import_people(config, company, file); });
    people->add_option("company", company, "The company's name")->required();
    people
        ->add_option("file", file, "A JSON object a line: email, password_hash, role, username, first_name, last_name")
        ->required();

    std::string wish;
    auto* rollups =
        add("rollups", "Check or recompute what is kept beside a company's videos and attendance",
            [&](const config::Config& config) {
                return app::rollups(config, company, wish == "check" ? app::Rollups::check : app::Rollups::recompute);
            });
    rollups->add_option("wish", wish, "check or recompute")->required()->check(CLI::IsMember({"check", "recompute"}));
    rollups->add_option("company", company, "The company's id")->required();

    std::string witness;
    auto* audit = add("audit", "Verify the audit log, or make a checkpoint of it", [&](const config::Config& config) {
        return wish == "verify" ? app::verify_audit(config, company, witness) : app::make_checkpoints(config, company);
    });
    audit->add_option("wish", wish, "verify or checkpoint")->required()->check(CLI::IsMember({"verify", "checkpoint"}));
    audit->add_option("--company", company, "Only the company of this id");
    audit->add_option("--checkpoint", witness,
                      "Compare with this checkpoint, from the log or from \"audit checkpoint\"");

    std::string shell;
    auto* completion = app.add_subcommand("completion", "Print what a shell needs to complete commands and flags");
    completion->add_option("shell", shell, "bash, zsh or fish")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}));
    completion->callback([&] {
        command = [&](const config::Config&) {
            std::print("{}", app::completion_for(app, shell));
            return 0;
        };
    });
    app.add_subcommand("version", "Print the version")->callback([&command] {
        command = [](const config::Config&) {
            std::println("attune {}", app::version);
            return 0;
        };
    });

    CLI11_PARSE(app, argc, argv);
    try {
        const auto config = config::load(flags);
        log::set_up(log::level_named(config.log_level), config.log_format);
        return command(config);
    } catch (const Problem& problem) {
        std::println(stderr, "attune: {}", problem.detail);
        for (const auto& error : problem.errors) std::println(stderr, "  {}: {}", error.field, error.message);
    } catch (const std::exception& failure) {
        std::println(stderr, "attune: {}", failure.what());
    }
    return 1;
}
