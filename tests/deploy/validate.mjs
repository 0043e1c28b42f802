// Prints what is wrong with Kubernetes manifests and Dockerfiles, one sentence a line, by the schemas of Kubernetes and KEDA and
// by the linter of the Dockerfile language server. Ends with the number of documents looked at.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { validate } from "dockerfile-utils";
import { parseAllDocuments } from "yaml";

const require = createRequire(import.meta.url);
const packages = ["kubernetes-models", "@kubernetes-models/keda"];
const unvalidated = new Set(["Kustomization"]); // of kustomize itself, which publishes no schema

function model({ apiVersion, kind }) {
  for (const name of packages) {
    try {
      return require(`${name}/${apiVersion}`)[kind];
    } catch (error) {
      if (error.code !== "MODULE_NOT_FOUND" && error.code !== "ERR_PACKAGE_PATH_NOT_EXPORTED") throw error;
    }
  }
  return undefined;
}

function manifestFaults(file) {
  const faults = [];
  for (const document of parseAllDocuments(readFileSync(file, "utf8"), { merge: true })) {
    looked += 1;
    faults.push(...document.errors.map((error) => error.message));
    const object = document.toJS();
    if (unvalidated.has(object.kind)) continue;
    const Model = model(object);
    if (Model === undefined) {
      faults.push(`${object.apiVersion} ${object.kind} is unknown`);
      continue;
    }
    try {
      new Model(object).validate();
    } catch (error) {
      faults.push(`${object.kind} ${object.metadata?.name}: ${error.message}`);
    }
  }
  return faults;
}

function dockerfileFaults(file) {
  looked += 1;
  return validate(readFileSync(file, "utf8")).map(({ message, range }) => `line ${range.start.line + 1}: ${message}`);
}

let looked = 0;
let bad = 0;
for (const file of process.argv.slice(2)) {
  for (const fault of basename(file) === "Dockerfile" ? dockerfileFaults(file) : manifestFaults(file)) {
    bad += 1;
    console.log(`${file}: ${fault}`);
  }
}
console.log(`${looked} documents, ${bad} faults`);
process.exitCode = bad ? 1 : 0;
