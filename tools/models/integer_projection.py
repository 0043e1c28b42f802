"""Keeps the last product of Moonshine's decoder in integers.

As packed, every token first unpacks the whole 8-bit vocabulary matrix (13 million weights) to floats and multiplies with those, which
is a third of the time of a transcript. All other products of the net quantise their input instead; this gives the last one the same form."""

import numpy
import onnx
from onnx import AttributeProto, helper, numpy_helper

TRANSPOSED = "attune.vocabulary_transposed"


class NoProjection(Exception):
    pass


def branches(graph):
    for node in graph.node:
        for attribute in node.attribute:
            if attribute.type == AttributeProto.GRAPH:
                yield attribute.g


def producer(graph, name):
    return next((node for node in graph.node if name in node.output), None)


def unpacked_product(branch, weights):
    """The MatMul over transposed, dequantised weights, with the two nodes before it and the weights' three names."""
    for product in branch.node:
        if product.op_type != "MatMul":
            continue
        unpack = producer(branch, product.input[1])
        if unpack is None or unpack.op_type != "DequantizeLinear":
            continue
        transpose = producer(branch, unpack.input[0])
        if transpose is not None and transpose.op_type == "Transpose" and transpose.input[0] in weights:
            return product, unpack, transpose
    raise NoProjection("no product over unpacked weights in a branch of the decoder")


def integer_product(product, unpack, prefix):
    values, output = product.input[0], product.output[0]
    scale, zero = unpack.input[1], unpack.input[2]
    names = {part: f"{prefix}.{part}" for part in ("quantised", "scale", "zero", "sum", "float_sum", "both_scales")}
    return [
        helper.make_node("DynamicQuantizeLinear", [values], [names["quantised"], names["scale"], names["zero"]]),
        helper.make_node("MatMulInteger", [names["quantised"], TRANSPOSED, names["zero"], zero], [names["sum"]]),
        helper.make_node("Cast", [names["sum"]], [names["float_sum"]], to=onnx.TensorProto.FLOAT),
        helper.make_node("Mul", [names["scale"], scale], [names["both_scales"]]),
        helper.make_node("Mul", [names["float_sum"], names["both_scales"]], [output]),
    ]


def convert(path):
    model = onnx.load(path)
    weights = {tensor.name: tensor for tensor in model.graph.initializer}
    packed = None
    for number, branch in enumerate(branches(model.graph)):
        product, unpack, transpose = unpacked_product(branch, weights)
        packed = weights[transpose.input[0]]
        kept = [node for node in branch.node if node.output[0] not in (product.output[0], unpack.output[0], transpose.output[0])]
        del branch.node[:]
        branch.node.extend(kept + integer_product(product, unpack, f"attune.projection_{number}"))
        del branch.value_info[:]
    if packed is None:
        raise NoProjection("the decoder has no branches")
    transposed = numpy.ascontiguousarray(numpy_helper.to_array(packed).T)
    model.graph.initializer.append(numpy_helper.from_array(transposed, TRANSPOSED))
    return model.SerializeToString(deterministic=True)
