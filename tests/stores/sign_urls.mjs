// Signs the cases of check_signers.py with the libraries of Amazon and Google: JSON in, one URL a line out.
import { readFileSync } from "node:fs";
import { createHash, createHmac } from "node:crypto";
import { S3RequestPresigner } from "@aws-sdk/s3-request-presigner";
import { HttpRequest } from "@smithy/protocol-http";
import { Storage } from "@google-cloud/storage";

class Sha256 {
  constructor(secret) {
    this.hash = secret ? createHmac("sha256", secret) : createHash("sha256");
  }
  update(bytes) {
    this.hash.update(bytes);
  }
  async digest() {
    return new Uint8Array(this.hash.digest());
  }
}

const encodePath = (key) => key.split("/").map(encodeURIComponent).join("/");

async function s3({ endpoint, region, bucket, style, accessKey, secretKey, sessionToken, method, key, type, size, now, lifetime, disposition }) {
  const url = new URL(endpoint);
  const presigner = new S3RequestPresigner({
    region,
    sha256: Sha256,
    credentials: { accessKeyId: accessKey, secretAccessKey: secretKey, ...(sessionToken ? { sessionToken } : {}) },
  });
  const put = method === "PUT";
  const request = new HttpRequest({
    method,
    protocol: url.protocol,
    hostname: style === "path" ? url.hostname : `${bucket}.${url.hostname}`,
    port: url.port ? Number(url.port) : undefined,
    path: style === "path" ? `/${bucket}/${encodePath(key)}` : `/${encodePath(key)}`,
    query: disposition ? { "response-content-disposition": disposition } : {},
    headers: put ? { "content-type": type, "content-length": String(size), "if-none-match": "*" } : {},
  });
  const signed = await presigner.presign(request, {
    signingDate: new Date(now * 1000),
    expiresIn: lifetime,
    signableHeaders: new Set(["host", "content-type", "content-length", "if-none-match"]),
  });
  const query = Object.keys(signed.query)
    .sort()
    .map((name) => `${escape3986(name)}=${escape3986(signed.query[name])}`)
    .join("&");
  return `${signed.protocol}//${signed.hostname}${signed.port ? `:${signed.port}` : ""}${signed.path}?${query}`;
}

const escape3986 = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

async function gcs({ endpoint, bucket, clientEmail, privateKey, method, key, type, size, now, lifetime, disposition }) {
  const storage = new Storage({ apiEndpoint: endpoint, projectId: "made-up", credentials: { client_email: clientEmail, private_key: privateKey } });
  const put = method === "PUT";
  const [url] = await storage
    .bucket(bucket)
    .file(key)
    .getSignedUrl({
      version: "v4",
      action: put ? "write" : "read",
      accessibleAt: new Date(now * 1000),
      expires: new Date((now + lifetime) * 1000),
      ...(put ? { contentType: type, extensionHeaders: { "x-goog-content-length-range": `${size},${size}`, "x-goog-if-generation-match": "0" } } : {}),
      ...(disposition ? { responseDisposition: disposition } : {}),
    });
  return url;
}

for (const wanted of JSON.parse(readFileSync(0, "utf8"))) console.log(await (wanted.store === "s3" ? s3(wanted) : gcs(wanted)));
